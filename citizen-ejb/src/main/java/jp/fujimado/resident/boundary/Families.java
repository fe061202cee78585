package jp.fujimado.resident.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.control.FamilyBook;

/** The families of the citizen master, for the other domains. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Families {

    @Inject
    FamilyBook book;

    @Inject
    Accounts accounts;

    /** Children of the person, youngest first; empty for who keeps no family here. */
    public List<FamilyRow> children(long accountId) {
        return book.of(accountId).stream().filter(FamilyRow::isChild).toList();
    }

    /** Children with data of their own whom nobody but the person keeps in the family, and who have no login themselves. */
    public List<FamilyRow> onlyKeptBy(long accountId) {
        return book.of(accountId).stream()
                .filter(row -> row.personAccount() != null
                        && !book.isKeptByOthers(row.personAccount(), accountId)
                        && !accounts.hasLogin(row.personAccount()))
                .toList();
    }
}
