package jp.fujimado.staffweb.counter;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.IdentityDocument;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.shared.text.Sentences;

/** How a person is there, as typed. */
public class VisitForm implements Serializable {

    private final Map<String, String> documents = new LinkedHashMap<>();
    private String channel;
    private String document;
    private String note;

    void offer(List<IdentityDocument> all) {
        all.forEach(one -> documents.put(one.code(), one.label() + "（" + channels(one) + "）"));
    }

    private static String channels(IdentityDocument document) {
        return document.channels().stream()
                .sorted()
                .map(one -> Sentences.say(one.messageKey()))
                .collect(Collectors.joining("・"));
    }

    StartVisit typed() {
        return new StartVisit(channel, document, note);
    }

    /** Value to label of the ways on which a person can be there. */
    public Map<String, String> getChannels() {
        Map<String, String> channels = new LinkedHashMap<>();
        for (DeskChannel one : DeskChannel.values()) {
            channels.put(one.name(), Sentences.say(one.messageKey()));
        }
        return channels;
    }

    public Map<String, String> getDocuments() {
        return documents;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
