package jp.fujimado.announcement;

import java.io.Serializable;

/**
 * A message of a campaign that did not get through.
 *
 * @param name of the recipient; masked for officials who do not look people up
 * @param forGood false while it is tried again
 */
public record FailureRow(String name, String channel, int attempts, String reason, boolean forGood)
        implements Serializable {}
