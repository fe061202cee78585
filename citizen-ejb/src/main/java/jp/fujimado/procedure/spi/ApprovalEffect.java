package jp.fujimado.procedure.spi;

import jp.fujimado.procedure.definition.Effect;

/**
 * What an approval does in the register of another domain, in the same transaction. A package names it by its code; the
 * start-up check refuses codes that nobody implements.
 */
public interface ApprovalEffect {

    /** Code in {@code effects.json}, for example {@code benefit-grant}. */
    String code();

    void apply(Effect effect, ApprovedApplication approved);
}
