package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.entity.StoredAnswers;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.shared.crypto.FieldCipher;

/** Confidential answers lie encrypted beside the ordinary ones. */
@ApplicationScoped
public class AnswerVault {

    private static final String CONTEXT = "application.answers";

    @Inject
    FieldCipher cipher;

    public StoredAnswers store(FormSchema form, Answers answers) {
        List<String> confidential = form.fields().stream()
                .filter(FormField::sensitive)
                .map(FormField::key)
                .toList();
        Answers secret = answers.only(confidential);
        Answers plain = answers.only(answers.keys().stream()
                .filter(key -> !confidential.contains(key))
                .collect(Collectors.toSet()));
        return new StoredAnswers(plain.toJson(), secret.isEmpty() ? null : cipher.encrypt(secret.toJson(), CONTEXT));
    }

    public Answers read(StoredAnswers stored) {
        Answers plain = Answers.fromJson(stored.plain());
        if (stored.cipher() == null) {
            return plain;
        }
        Answers secret = Answers.fromJson(cipher.decrypt(stored.cipher(), CONTEXT));
        return plain.replaced(secret.keys(), secret);
    }
}
