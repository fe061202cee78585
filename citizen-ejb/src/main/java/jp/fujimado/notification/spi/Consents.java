package jp.fujimado.notification.spi;

import jp.fujimado.notification.Selection;

/** Who agrees to what, told by the domain that keeps the consents (同意). */
public interface Consents {

    /**
     * Selects {@code account_id} of everybody who agrees to the purpose at this moment, in the version of its text that
     * is valid now.
     */
    Selection agreeing(String purpose);
}
