import { joinBytes, numberBytes, wideBytes } from "./bytes";
import type { Storage } from "./directory-writer";

/**
 * What each encrypted workbook of Excel holds next to its two streams (MS-OFFCRYPTO 2.1 and 2.3.4.1 to
 * 2.3.4.3): which stream is encrypted, and by which component. It is the same in every file.
 */
export function makeDataSpaces(): Storage {
  const [space, transform] = ["StrongEncryptionDataSpace", "StrongEncryptionTransform"];
  const isStream = numberBytes(0);
  const reference = joinBytes(
    numberBytes(1),
    isStream,
    lengthAndText("EncryptedPackage"),
    lengthAndText(space),
  );
  const id = joinBytes(numberBytes(1), lengthAndText("{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}"));
  // Excel leaves the cipher's name, block size and mode empty: EncryptionInfo has them.
  const cipher = joinBytes(numberBytes(0), numberBytes(0), numberBytes(0), numberBytes(4));
  return {
    name: "\x06DataSpaces",
    items: [
      {
        name: "Version",
        content: joinBytes(lengthAndText("Microsoft.Container.DataSpaces"), versions),
      },
      { name: "DataSpaceMap", content: joinBytes(oneEntry, withLength(reference)) },
      {
        name: "DataSpaceInfo",
        items: [{ name: space, content: joinBytes(oneEntry, lengthAndText(transform)) }],
      },
      {
        name: "TransformInfo",
        items: [
          {
            name: transform,
            items: [
              {
                name: "\x06Primary",
                content: joinBytes(
                  withLength(id),
                  lengthAndText("Microsoft.Container.EncryptionTransform"),
                  versions,
                  cipher,
                ),
              },
            ],
          },
        ],
      },
    ],
  };
}

/** The version 1.0 of the programs that read, update and write. */
const versions = joinBytes(numberBytes(1), numberBytes(1), numberBytes(1));
/** A header of 8 bytes, and the number of entries. */
const oneEntry = joinBytes(numberBytes(8), numberBytes(1));

/** UTF-16 after its length in bytes, filled up to a multiple of four bytes. */
function lengthAndText(text: string): Uint8Array {
  const wide = wideBytes(text);
  return joinBytes(numberBytes(wide.length), wide, new Uint8Array(-wide.length & 3));
}

/** Bytes after their length, which includes itself. */
function withLength(bytes: Uint8Array): Uint8Array {
  return joinBytes(numberBytes(4 + bytes.length), bytes);
}
