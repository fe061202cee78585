package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.entity.FamilyMember;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** Reads a typed relative by the rules of the person's own profile. */
@ApplicationScoped
public class FamilyCheck {

    private static final int ADDRESS_LIMIT = 200;

    @Inject
    ProfileCheck person;

    /**
     * The relative in stored form.
     *
     * @throws InvalidInput with one sentence per field
     */
    public FamilyMember.Facts read(SaveFamilyMember typed) {
        List<InputProblem> problems = new ArrayList<>();
        FamilyMember.Facts facts = new FamilyMember.Facts(
                relation(typed.relation(), problems),
                ProfileCheck.name("familyName", typed.familyName(), problems),
                ProfileCheck.name("givenName", typed.givenName(), problems),
                ProfileCheck.kana("familyKana", typed.familyKana(), problems),
                ProfileCheck.kana("givenKana", typed.givenKana(), problems),
                person.birthDate(typed.birthDate(), problems),
                address(typed.address(), problems));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return facts;
    }

    private static Relation relation(String typed, List<InputProblem> problems) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new InputProblem("relation", Sentences.say("resident.problem.relation")));
                    return null;
                });
    }

    private static String address(String typed, List<InputProblem> problems) {
        String text = TypedText.trimmed(typed == null ? "" : typed);
        if (TypedText.isLongerThan(ADDRESS_LIMIT, text) || TypedText.hasUnusable(text) || TypedText.hasLineEnd(text)) {
            problems.add(new InputProblem("address", Sentences.say("resident.problem.address")));
        }
        return text.isEmpty() ? null : text;
    }
}
