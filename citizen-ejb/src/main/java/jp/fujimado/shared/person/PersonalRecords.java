package jp.fujimado.shared.person;

import java.util.List;
import java.util.Optional;

/**
 * What one domain holds of a person. Every domain that keeps data of people has one; together they are what the citizen
 * sees, downloads and erases (個人情報の保護に関する法律 76 条 開示, 98 条 利用停止・消去).
 */
public interface PersonalRecords {

    /** Small numbers are shown first; erasing goes the other way round, because later ones stand on earlier ones. */
    int place();

    /** Everything held of the person, readable by herself. */
    List<RecordSheet> held(long accountId);

    /** Files that go with it. */
    default List<RecordFile> files(long accountId) {
        return List.of();
    }

    /** Content of one of the {@link #files} of this domain; empty for a foreign one, and for one that is gone. */
    default Optional<byte[]> bytes(long accountId, RecordFile file) {
        return Optional.empty();
    }

    /** What erasing her account would do here. */
    List<ErasureStep> plan(long accountId);

    /** Erases what may go now. */
    void erase(long accountId);

    /** Erases the rest, when no law asks for it any more. */
    default void eraseKept(long accountId) {}
}
