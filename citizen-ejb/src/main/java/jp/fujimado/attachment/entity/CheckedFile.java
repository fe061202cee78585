package jp.fujimado.attachment.entity;

/** A file that passed the check at the door. */
public record CheckedFile(String fileName, String contentType, byte[] bytes, String sha256) {}
