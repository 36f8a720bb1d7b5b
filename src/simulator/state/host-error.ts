/**
 * An error that Excel returns when it refuses an action. Code and message become those of
 * `OfficeExtension.Error`.
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (why: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${why})`);

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`);

export const itemAlreadyExists = (what: string): HostError =>
  new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists. (${what})`);

export const accessDenied = (why: string): HostError =>
  new HostError("AccessDenied", `You cannot perform the requested operation. (${why})`);

export const invalidOperation = (why: string): HostError =>
  new HostError("InvalidOperation", `The operation attempted is invalid on the object. (${why})`);

export const generalException = (why: string): HostError =>
  new HostError("GeneralException", `There was an internal error while processing the request. (${why})`);

export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);
