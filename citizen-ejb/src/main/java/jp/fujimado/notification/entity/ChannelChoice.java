package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import jp.fujimado.notification.Channel;

/** Whether one person wants messages of one topic over one channel. */
@Entity
@Table(name = "channel_choice")
public class ChannelChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "channel_choice_seq")
    @SequenceGenerator(name = "channel_choice_seq", sequenceName = "channel_choice_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String topic;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** 1 or 0; never null, but a number of its own kind, so that an outer join can tell that there is none. */
    private Integer wanted;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected ChannelChoice() {}

    public ChannelChoice(long accountId, String topic, Channel channel) {
        this.accountId = accountId;
        this.topic = topic;
        this.channel = channel;
    }

    public void choose(boolean yes, Instant now) {
        wanted = yes ? 1 : 0;
        changedAt = now;
    }

    public String topic() {
        return topic;
    }

    public Channel channel() {
        return channel;
    }

    public boolean isWanted() {
        return wanted == 1;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
