package jp.fujimado.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.services.messages.Messages;

class OneHashPasswordFormTest {

    private final PasswordForm form = new PasswordForm();

    @ParameterizedTest
    @CsvSource({
        "unknown, Wrong-1",
        "known, Wrong-1",
        "locked, Wrong-1",
        "locked, Right-1",
        "locked-for-good, Wrong-1",
        "locked-for-good, Right-1",
        "disabled, Wrong-1",
        "without-password, Wrong-1",
        "unknown, ''",
        "known, ''",
        "locked, ''",
        "disabled, ''",
        "without-password, ''"
    })
    void a_refusal_costs_one_hash_and_has_the_words_of_an_unknown_name(String name, String password) {
        assertEquals(false, form.signIn(name, password), "signed in");
        assertEquals(1, form.hashes(), "hashes");
        assertEquals(List.of(Messages.INVALID_USER), form.answers());
    }

    @Test
    void the_right_password_costs_one_hash_too() {
        assertEquals(true, form.signIn("known", PasswordForm.RIGHT), "signed in");
        assertEquals(1, form.hashes(), "hashes");
        assertEquals(List.of(), form.answers());
    }

    @Test
    void only_who_knows_the_password_learns_that_an_account_is_disabled() {
        assertEquals(false, form.signIn("disabled", PasswordForm.RIGHT), "signed in");
        assertEquals(1, form.hashes(), "hashes");
        assertEquals(List.of(Messages.ACCOUNT_DISABLED), form.answers());
    }

    @Test
    void keycloak_finds_the_form_and_prefers_it_to_its_own() {
        AuthenticatorFactory ours = ServiceLoader.load(
                        AuthenticatorFactory.class, getClass().getClassLoader())
                .stream()
                .filter(factory -> factory.type() == OneHashPasswordFormFactory.class)
                .findFirst()
                .orElseThrow()
                .get();
        UsernamePasswordFormFactory builtIn = new UsernamePasswordFormFactory();
        assertEquals(builtIn.getId(), ours.getId());
        assertEquals(builtIn.order() + 1, ours.order());
        assertInstanceOf(OneHashPasswordForm.class, ours.create(PasswordForm.nothing()));
    }
}
