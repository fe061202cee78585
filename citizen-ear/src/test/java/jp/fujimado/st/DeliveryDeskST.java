package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An official finds out whether a person was told, and the person sees that she looked. */
@ExtendWith(RunningCity.class)
class DeliveryDeskST {

    @Test
    void a_receipt_number_leads_to_what_was_sent_and_whether_it_arrived(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/failures.xhtml");
        Page page = desk.page();
        page.fill("#q", sample.receipt());
        desk.press("#search");
        assertTrue(desk.text().contains("見る目的を選んでください"), desk.text());
        assertEquals(sample.receipt(), page.inputValue("#q"), "what was typed is still there");
        page.selectOption("#purpose", "phone");
        page.fill("#q", "R8-000000");
        desk.press("#search");
        assertTrue(desk.text().contains("見つかりませんでした"), desk.text());
        page.fill("#q", sample.receipt());
        desk.press("#search");
        assertTrue(page.url().contains("/resident/deliveries.xhtml?account="), page.url());
        assertTrue(desk.text().contains("申請を受け付けました"), desk.text());
        assertTrue(desk.text().contains("メール：送った"), desk.text());
        shoot(page, "/resident-delivery-sheet-1280");
        Accessibility.check(page);
        desk.open("/resident/failures.xhtml?list=DEAD&channel=LINE");
        assertTrue(desk.text().contains("ありません"), desk.text());
        shoot(page, "/resident-failures-none-1280");

        Citizen owner = Citizen.signIn(city, browser.phone(), SampleCase.OWNER).open("/mypage/looks.xhtml");
        assertTrue(owner.text().contains("あなたに送ったお知らせの届き方を確認"), owner.text());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(EveryPageST.picture(name)));
    }
}
