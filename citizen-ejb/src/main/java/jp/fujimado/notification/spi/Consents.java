package jp.fujimado.notification.spi;

import java.util.Collection;
import java.util.Set;
import jp.fujimado.notification.Selection;

/** Who agrees to what at this moment, told by the domain that keeps the consents (同意). */
public interface Consents {

    /** Selects {@code account_id} of everybody who agrees to the purpose in the version of its text that is valid now. */
    Selection agreeing(String purpose);

    /** Those of the accounts that agree. */
    Set<Long> allowed(String purpose, Collection<Long> accounts);
}
