package jp.fujimado.announcement.entity;

import java.time.Instant;

/**
 * Who acts, and when.
 *
 * @param subject stable identifier of the login
 */
public record CampaignHand(String subject, String name, Instant at) {}
