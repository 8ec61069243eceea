/** The bytes alone in a buffer of their own, as the ASN.1 library wants them. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
