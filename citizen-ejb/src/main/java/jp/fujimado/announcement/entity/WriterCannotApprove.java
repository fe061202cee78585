package jp.fujimado.announcement.entity;

import jp.fujimado.shared.error.OwnWork;

/** The person has had a part in the campaign, so somebody else has to approve it (four eyes). */
public class WriterCannotApprove extends OwnWork {

    public WriterCannotApprove() {
        super("announcement.four-eyes");
    }
}
