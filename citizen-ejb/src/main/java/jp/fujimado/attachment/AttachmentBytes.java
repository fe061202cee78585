package jp.fujimado.attachment;

/** A file to be sent to a browser. */
public record AttachmentBytes(String fileName, String contentType, byte[] bytes) {}
