package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/**
 * How an official makes sure who is there (本人確認); data of the city in {@code city/identity-documents.json}.
 *
 * @param photo whether it is a public document with a photograph, which proves the identity to whoever sees it
 * @param channels where it can be used
 */
public record IdentityDocument(String code, String label, boolean photo, Set<DeskChannel> channels)
        implements Serializable {}
