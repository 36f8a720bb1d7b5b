/** The end of the body of a link that has no room for the whole email. */
export const cutEmail =
  "[The rest does not fit here. Copy the email text in the add-in, and paste it over this.]";
