package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way of one benefit: a citizen applies, officials decide, the citizen is told, everything is on record. */
@ExtendWith(RunningCity.class)
class BenefitWalkST {

    private static final String CODE = "pregnancy-support-1";
    private static final FilePayload PROOF = SampleFiles.picture("証明.png");
    private static final Map<String, String> RARE =
            Map.of("familyName", "𠮷田", "givenName", "髙子", "familyKana", "ヨシダ", "givenKana", "タカコ");

    @Test
    void a_benefit_goes_from_the_search_to_the_payment_file(City city, CityBrowser browser) throws Exception {
        Citizen citizen = findAndLogIn(city, browser);
        citizen.register(RARE);
        assertTrue(citizen.page().locator("h1").innerText().contains("𠮷田"), citizen.heading());

        long id = citizen.begin(CODE);
        lossAsksOtherPages(citizen, id);
        citizen = leaveAndResume(city, browser, citizen, id);
        String receipt = checkAndSubmit(citizen, id);
        isTold(city, citizen, receipt, "申請を受け付けました");

        Official assessor = Official.signIn(city, browser.desktop(), "sato");
        assessor.find(receipt).start();
        opensTheFile(city, assessor);
        assessor.assess("RETURN", "口座の名義を確かめてください");
        correct(city, citizen, id, receipt);
        assessor.find(receipt).assess("GRANT", "要件を満たしている");
        assertTrue(assessor.text().contains("決裁待ち"), assessor.text());
        assertEquals(0, assessor.page().locator("#decide").count(), "an assessor has nothing to decide with");

        Official approver = Official.signIn(city, browser.desktop(), "tanaka");
        approver.find(receipt).decide("GRANT", "");
        assertTrue(approver.text().contains("終わった申請"), approver.text());
        isTold(city, citizen, receipt, "支給が決まりました");
        Letter letter = Letter.of(download(citizen, city.citizenUrl() + "/file/letter?id=" + id));
        letter.assertReadable(List.of("𠮷田", "髙子", "支給決定通知書", "50,000"));

        isPaidOnce(Official.signIn(city, browser.desktop(), "ito"), receipt);
        isOnRecord(Official.signIn(city, browser.desktop(), "audit01"), id);
        citizen.open("/mypage/looks.xhtml");
        assertTrue(citizen.text().contains("子育て給付課の職員"), citizen.text());
        assertTrue(citizen.text().contains("添付ファイルを確認"), citizen.text());
    }

    private static Citizen findAndLogIn(City city, CityBrowser browser) {
        Page page = browser.phone();
        Citizen visitor = Citizen.at(city, page).open("/");
        visitor.type("q", "赤ちゃん").press("form[role=search] button");
        page.waitForNavigation(() -> page.click("main a[href*='code=" + CODE + "']"));
        assertEquals("妊婦のための支援給付（1回目）", visitor.heading());
        page.click("main a.btn.primary");
        page.waitForSelector("#kc-login");
        page.fill("#username", "taro");
        page.fill("#password", CityBrowser.PASSWORD);
        page.waitForNavigation(() -> page.click("#kc-login"));
        page.waitForURL("**/procedure/apply.xhtml**");
        assertEquals("今の状況を教えてください", visitor.heading());
        return visitor;
    }

    private static void lossAsksOtherPages(Citizen citizen, long id) {
        citizen.choose("situation", "loss").next();
        assertEquals("確認した日を教えてください", citizen.heading());
        assertEquals(0, citizen.page().locator("#heartbeatDate").count());
        citizen.open("/procedure/apply.xhtml?id=" + id)
                .choose("situation", "pregnant")
                .next();
        assertEquals("胎児の心拍を確認した日を教えてください", citizen.heading());
        assertEquals(0, citizen.page().locator("#lossConfirmedOn").count());
    }

    private static Citizen leaveAndResume(City city, CityBrowser browser, Citizen first, long id) {
        first.attach("pregnancyProof", PROOF);
        assertTrue(first.text().contains("証明.png"));
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(30);
        first.page().locator("#heartbeatDate").pressSequentially(day.toString());
        first.page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> first.page()
                .locator("#heartbeatDate")
                .blur());
        first.waitForScript();
        first.page().context().close();

        Citizen second = Citizen.signIn(city, browser.phone(), "taro");
        second.press("a.btn[href*='apply.xhtml?id=" + id + "']");
        second.open("/procedure/apply.xhtml?id=" + id + "&page=heartbeat");
        assertTrue(second.page().inputValue("#heartbeatDate").contains(String.valueOf(day.getYear())));
        assertTrue(second.text().contains("証明.png"));
        second.next();
        assertEquals("𠮷田", second.page().inputValue("#familyName"), "filled in from the profile");
        assertTrue(second.text().contains("「私の情報」から入れました"));
        ProcedureForm.of(CODE).fill(second);
        return second;
    }

    private static String checkAndSubmit(Citizen citizen, long id) {
        assertTrue(citizen.text().contains("𠮷田"), "the check page shows the answers");
        citizen.press("a.text-link[href*='page=account']")
                .type("bankName", "直した銀行")
                .next()
                .next();
        assertTrue(citizen.text().contains("た銀行"), "confidential answers show their end: " + citizen.text());
        Page page = citizen.page();
        page.dblclick("#submit");
        page.waitForURL("**/procedure/done.xhtml**");
        String receipt = page.locator(".receipt b").textContent().strip();
        citizen.open("/mypage/index.xhtml");
        assertTrue(citizen.text().contains(receipt), "my page shows it");
        citizen.open("/mypage/applications.xhtml");
        assertEquals(1, citizen.text().split(receipt, -1).length - 1, "one application: " + citizen.text());
        assertEquals(1, page.locator("a[href$='status.xhtml?id=" + id + "']").count());
        return receipt;
    }

    private static void isTold(City city, Citizen citizen, String receipt, String subject) {
        assertEquals(1, Mails.await(city, receipt, subject), "one mail");
        citizen.awaitMessage(subject).click();
        citizen.page().waitForURL("**/message.xhtml**");
        assertTrue(citizen.text().contains(receipt), citizen.text());
    }

    private static void opensTheFile(City city, Official assessor) {
        assessor.awaitOpenableFile();
        String address = assessor.page().getAttribute("ul.files a.btn", "href");
        assertArrayEquals(
                PROOF.buffer,
                assessor.page().request().get(city.staffUrl() + address).body());
    }

    private static void correct(City city, Citizen citizen, long id, String receipt) {
        isTold(city, citizen, receipt, "申請の内容を直してください");
        citizen.open("/mypage/index.xhtml");
        assertTrue(citizen.text().contains("口座の名義を確かめてください"), citizen.text());
        citizen.open("/procedure/apply.xhtml?id=" + id + "&page=account")
                .type("accountHolder", "ヨシダ タカコ")
                .next()
                .next();
        citizen.press("#submit");
        isTold(city, citizen, receipt, "直した内容を受け付けました");
    }

    private static byte[] download(Citizen citizen, String address) {
        APIResponse file = citizen.page().request().get(address);
        assertEquals(200, file.status(), address);
        return file.body();
    }

    private static void isPaidOnce(Official payment, String receipt) {
        payment.open("/benefit/export.xhtml");
        Download first = payment.download("input[value='CSVを出力する']");
        String csv = Official.text(first);
        assertEquals(1, csv.split(receipt, -1).length - 1, csv);
        assertTrue(csv.contains("𠮷田"), csv);
        payment.open("/benefit/export.xhtml");
        assertEquals(0, payment.page().locator("input[value='CSVを出力する']").count(), "nothing is left to export");
        payment.press("a[href*='again=']");
        payment.page().fill("#repeatReason", "受け取ったファイルが開けなかった");
        Download again = payment.download("#repeat");
        assertTrue(again.suggestedFilename().contains("再出力"), again.suggestedFilename());
        assertEquals(csv, Official.text(again));
    }

    private static void isOnRecord(Official auditor, long id) {
        auditor.open("/audit/search.xhtml?target=" + id);
        assertTrue(auditor.text().contains("添付を開く"), auditor.text());
        auditor.open("/audit/search.xhtml").press("#verifyForm\\:verify");
        assertTrue(auditor.text().contains("記録に問題はありませんでした"), auditor.text());
        assertFalse(auditor.text().contains("問題が見つかりました"));
    }
}
