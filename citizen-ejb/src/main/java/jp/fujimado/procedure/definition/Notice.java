package jp.fujimado.procedure.definition;

import java.io.Serializable;

/** Message to the applicant (inbox and mail, plain text) when the event has happened. */
public record Notice(NoticeEvent event, Template subject, Template body) implements Serializable {}
