package jp.fujimado.reservation.builder.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.builder.CategoryCase;
import jp.fujimado.reservation.builder.CategoryLine;
import jp.fujimado.reservation.builder.NewDraft;
import jp.fujimado.reservation.builder.control.DraftConflicts;
import jp.fujimado.reservation.builder.control.DraftDesk;
import jp.fujimado.reservation.builder.control.DraftDoor;
import jp.fujimado.reservation.builder.control.Drafts;
import jp.fujimado.reservation.builder.control.Publishing;
import jp.fujimado.reservation.builder.entity.CategoryDraft;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.entity.CategoryVersion;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;
import jp.fujimado.shared.text.SearchText;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** The kinds of appointments of an official's departments: what is published, beginning drafts, closing. */
@Stateless
public class StaffCategoryService {

    private static final String READ = "category.read";
    private static final String DRAFT = "category.draft";
    private static final int MOST_TITLE = 60;

    @Inject
    DraftDoor door;

    @Inject
    Drafts drafts;

    @Inject
    DraftDesk desk;

    @Inject
    DraftConflicts conflicts;

    @Inject
    Publishing publishing;

    @Inject
    Categories categories;

    @Inject
    Departments departments;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What those departments have published and draft, for what somebody typed, by its reading; all for nothing. */
    @RequiresPermission(READ)
    public List<CategoryLine> list(String typed) {
        String word = SearchText.plain(typed);
        Map<String, CategoryDraft> open = drafts.of(door.departments(READ)).stream()
                .collect(Collectors.toMap(
                        CategoryDraft::code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<CategoryLine> lines = new ArrayList<>();
        Set<String> offered = categories.offered().stream().map(Category::code).collect(Collectors.toSet());
        for (Category category : door.categories(READ)) {
            lines.add(line(category, !offered.contains(category.code()), open.remove(category.code())));
        }
        open.values().forEach(draft -> lines.add(line(draft)));
        return lines.stream()
                .filter(line -> Stream.of(line.title(), line.kana(), line.departmentName())
                        .anyMatch(text -> SearchText.plain(text).contains(word)))
                .sorted(Comparator.comparing(CategoryLine::kana))
                .toList();
    }

    private CategoryLine line(Category category, boolean closed, CategoryDraft draft) {
        return new CategoryLine(
                category.code(),
                category.guide().title(),
                category.guide().kana(),
                departments.of(category.department()).name(),
                category.version(),
                closed,
                draft == null ? null : draft.id(),
                draft == null ? null : draft.status(),
                draft == null ? null : draft.changedName(),
                draft == null ? null : draft.changedAt());
    }

    private CategoryLine line(CategoryDraft draft) {
        String title = desk.title(draft);
        return new CategoryLine(
                draft.code(),
                title,
                title,
                departments.of(draft.department()).name(),
                0,
                false,
                draft.id(),
                draft.status(),
                draft.changedName(),
                draft.changedAt());
    }

    /** @throws NotFound when the departments have published nothing with that code */
    @RequiresPermission(READ)
    public CategoryCase open(String code) {
        Category category = door.category(code, READ);
        CategoryVersion version = drafts.published(code, category.version());
        return new CategoryCase(
                code,
                category.guide().title(),
                departments.of(category.department()).name(),
                version.version(),
                version.publishedAt(),
                publishing.words(version),
                conflicts.count(code),
                version.closedAt(),
                version.closeReason(),
                drafts.ofCategory(code).map(CategoryDraft::id).orElse(null),
                door.may(category.department(), DRAFT));
    }

    /** Names by code of the departments for which the official drafts. */
    @RequiresPermission(READ)
    public Map<String, String> departments() {
        Map<String, String> names = new LinkedHashMap<>();
        door.departments(DRAFT)
                .forEach(code -> names.put(code, departments.of(code).name()));
        return names;
    }

    /** Titles by code of everything that a draft can begin as a copy of: what the whole city offers. */
    @RequiresPermission(DRAFT)
    public Map<String, String> models() {
        Map<String, String> titles = new LinkedHashMap<>();
        categories
                .offered()
                .forEach(one -> titles.put(
                        one.code(),
                        one.guide().title() + "（"
                                + departments.of(one.department()).name() + "）"));
        return titles;
    }

    /**
     * Begins a new category.
     *
     * @return number of the draft
     * @throws InvalidInput without a title or a department of the official's own
     */
    @RequiresPermission(DRAFT)
    public long begin(NewDraft wish) {
        List<InputProblem> problems = new ArrayList<>();
        String title = wish.title() == null ? "" : TypedText.trimmed(wish.title());
        if (title.isEmpty() || TypedText.isLongerThan(MOST_TITLE, title)) {
            problems.add(new InputProblem("title", Sentences.say("category.begin.title", MOST_TITLE)));
        }
        if (wish.department() == null || !door.may(wish.department(), DRAFT)) {
            problems.add(new InputProblem("department", Sentences.say("category.begin.department")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        CategoryDraft draft = drafts.begin(new NewDraft(wish.department(), title, wish.copyOf()));
        note("category.begin", draft.department(), draft.code());
        return draft.id();
    }

    /**
     * The draft of the next version, a new one or the one that a colleague has begun.
     *
     * @throws NotFound when the departments have published nothing with that code
     */
    @RequiresPermission(DRAFT)
    public long change(String code) {
        CategoryDraft draft = drafts.change(door.category(code, DRAFT));
        note("category.change", draft.department(), code);
        return draft.id();
    }

    /**
     * Nobody can book it from now on (受付終了), until a newer version is published. Who is booked stays and can be moved
     * by officials; a time that somebody holds at this moment can still be confirmed.
     *
     * @throws InvalidInput without a reason
     * @throws RuleViolation when it is closed already
     */
    @RequiresPermission(DRAFT)
    public void close(String code, String reason) {
        String why = OfficialWords.required("reason", reason);
        Category category = door.category(code, DRAFT);
        CategoryVersion version = drafts.locked(code, category.version());
        if (version.isClosed()) {
            throw new RuleViolation("category.closed-already");
        }
        version.close(why, clock.instant());
        note("category.close", category.department(), code + " v" + version.version() + ": " + why);
    }

    private void note(String act, String department, String detail) {
        trail.act(act).department(department).detail(detail).write();
    }
}
