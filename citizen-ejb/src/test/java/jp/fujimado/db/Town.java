package jp.fujimado.db;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.boundary.system.AttachmentScanService;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.identity.boundary.staff.StaffAccountService;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.review.boundary.staff.StaffAssessmentService;
import jp.fujimado.procedure.review.boundary.staff.StaffDecisionService;
import jp.fujimado.resident.MandateOffer;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.SaveFamilyMember;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.resident.boundary.citizen.CitizenMandateService;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.time.CityClock;

/** What people do in the city, through the doors that the pages use. */
public final class Town {

    /** A kanji outside the basic plane, and one with a variation selector. */
    static final String FAMILY_NAME = "𠮷葛\udb40\udd00";

    static final String PROCEDURE = "pregnancy-support-1";

    private final CityOnDatabase city;

    public Town(CityOnDatabase city) {
        this.city = city;
    }

    Person registered(String name) {
        return registered(Person.citizen(), name);
    }

    public Person registered(Person person, String name) {
        city.as(person, CitizenAccountService.class, it -> it.signedIn(new SignIn(name, "hanako@example.jp", null)));
        return person;
    }

    public Person signedIn(Person official, String name) {
        city.as(
                official,
                StaffAccountService.class,
                it -> it.signedIn(official.subject(), name, "official@example.jp"));
        return official;
    }

    /** An official with this number in the directory signs in. */
    void signedInAs(Person official, String number) {
        city.as(official, StaffAccountService.class, it -> it.signedIn(number, "職員", "official@example.jp"));
    }

    void keepsProfile(Person person, String familyName, String givenName) {
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(Set.of("profile", "bank-account", "family"));
            return null;
        });
        city.as(person, CitizenProfileService.class, it -> {
            it.save(new SaveProfile(
                    familyName,
                    givenName,
                    "タカハシ",
                    "ハナコ",
                    OtherNames.NONE,
                    "1994-04-01",
                    "2",
                    new SaveProfile.TypedAddress("251-0054", "朝日町", null, "1-1", ""),
                    "0466-25-1111",
                    "hanako@example.jp",
                    Set.of("childcare"),
                    "MAIL",
                    "JA"));
            return null;
        });
    }

    /** A child in the person's family, six years old; tells the account of its own data. */
    long child(Person person, String givenName) {
        LocalDate birth = today().minusYears(6);
        city.as(
                person,
                CitizenFamilyService.class,
                it -> it.save(new SaveFamilyMember(
                        null, "CHILD", FAMILY_NAME, givenName, "ヨシダ", "タロウ", birth.toString(), "")));
        return city.as(person, CitizenFamilyService.class, CitizenFamilyService::mine).stream()
                .filter(row -> row.givenName().equals(givenName))
                .findFirst()
                .orElseThrow()
                .personAccount();
    }

    LocalDate today() {
        return LocalDate.ofInstant(city.clock().instant(), CityClock.JAPAN);
    }

    /** A mandate from the person, accepted by the agent; tells its number. */
    long mandate(Person person, Person agent, String kind, Set<String> scopes) {
        String code = city.as(
                person, CitizenMandateService.class, it -> it.offer(new MandateOffer(it.account(), kind, scopes, "")));
        city.as(agent, CitizenMandateService.class, it -> {
            it.accept(code);
            return null;
        });
        return city.as(agent, CitizenMandateService.class, CitizenMandateService::mine)
                .get(0)
                .id();
    }

    /** Makes the second one guardian of the first one's child, too. */
    void shareChild(Person first, long child, Person second) {
        String code = city.as(
                first,
                CitizenMandateService.class,
                it -> it.offer(new MandateOffer(child, "GUARDIAN", Set.of("procedures", "profile"), "")));
        city.as(second, CitizenMandateService.class, it -> {
            it.accept(code);
            return null;
        });
    }

    /** A complete draft, with one attached file. */
    public long draft(Person person) {
        long id = city.as(person, CitizenDraftService.class, it -> it.start(PROCEDURE));
        city.as(
                person,
                CitizenDraftService.class,
                it -> it.attach(id, "pregnancyProof", "診断書.png", new ByteArrayInputStream(picture())));
        pages().forEach((page, values) -> save(person, id, page, values));
        return id;
    }

    private void save(Person person, long id, String page, Map<String, List<String>> values) {
        FormStep step = city.as(person, CitizenDraftService.class, it -> it.step(id, page));
        SavedPage saved = city.as(
                person, CitizenDraftService.class, it -> it.savePage(new SavePage(id, page, values, step.revision())));
        if (saved.overtaken() || !saved.problems().isEmpty()) {
            throw new IllegalStateException(page + ": " + saved.problems());
        }
    }

    Map<String, Map<String, List<String>>> pages() {
        String today = today().toString();
        Map<String, Map<String, List<String>>> pages = new LinkedHashMap<>();
        pages.put("situation", Map.of("situation", List.of("pregnant")));
        pages.put("heartbeat", Map.of("heartbeatDate", List.of(today)));
        pages.put(
                "person",
                Map.of(
                        "familyName", List.of(FAMILY_NAME),
                        "givenName", List.of("花子"),
                        "familyKana", List.of("ヨシダ"),
                        "givenKana", List.of("ハナコ"),
                        "birthDate", List.of("1994-04-01")));
        pages.put(
                "contact",
                Map.of(
                        "postcode", List.of("251-0054"),
                        "address", List.of("神奈川県藤沢市朝日町1-1"),
                        "phone", List.of("0466-25-1111"),
                        "email", List.of("hanako@example.jp")));
        pages.put(
                "account",
                Map.of(
                        "bankName", List.of("みほん銀行"),
                        "bankBranch", List.of("藤沢支店"),
                        "bankKind", List.of("ordinary"),
                        "accountNumber", List.of("1234567"),
                        "accountHolder", List.of("ヨシダ ハナコ")));
        pages.put("consent", Map.of("declaration", List.of("yes"), "useOfData", List.of("yes")));
        return pages;
    }

    public String submit(Person person, long id) {
        return city.as(person, CitizenSubmissionService.class, it -> it.submit(id));
    }

    /** An application that waits for its decision. */
    long recommended(Person citizen, Person assessor) {
        long id = draft(citizen);
        submit(citizen, id);
        assess(assessor, id, (it, revision) -> it.start(id, revision));
        assess(assessor, id, (it, revision) -> it.recommend(id, revision, Recommendation.GRANT, "要件を満たす"));
        return id;
    }

    void assess(Person assessor, long id, Act<StaffAssessmentService> act) {
        int revision = revision(id);
        city.as(assessor, StaffAssessmentService.class, it -> {
            act.by(it, revision);
            return null;
        });
    }

    void decide(Person approver, long id, Act<StaffDecisionService> act) {
        int revision = revision(id);
        city.as(approver, StaffDecisionService.class, it -> {
            act.by(it, revision);
            return null;
        });
    }

    interface Act<T> {
        void by(T service, int revision);
    }

    int revision(long id) {
        return city.rows(em -> em.find(Application.class, id).revision());
    }

    /** Looks at every waiting file and finds nothing. */
    void scanFiles() {
        List<Long> waiting = city.asSystem(AttachmentScanService.class, it -> it.waiting(1000));
        for (long id : waiting) {
            city.asSystem(AttachmentScanService.class, it -> it.load(id));
            city.asSystem(AttachmentScanService.class, it -> {
                it.finish(id, Optional.empty());
                return null;
            });
        }
    }

    AttachmentRow attach(Person person, long id) {
        return city.as(
                person,
                CitizenDraftService.class,
                it -> it.attach(id, "pregnancyProof", "母子手帳.png", new ByteArrayInputStream(picture())));
    }

    static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
