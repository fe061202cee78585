package jp.fujimado.db;

import java.util.Map;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryDraftService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;

/** The part of the {@link Walk} through building kinds of appointments; leaves a draft behind. */
final class BuilderWalk {

    private final CityOnDatabase city;
    private final CategoryBuilding building;

    BuilderWalk(CityOnDatabase city) {
        this.city = city;
        building = new CategoryBuilding(city);
    }

    void everywhere() {
        long id = building.outreach("歩いて作る");
        city.as(building.clerk, StaffCategoryDraftService.class, it -> {
            it.lifeEvents();
            it.procedures();
            it.move(
                    id,
                    CategoryBuilding.place("place-0"),
                    1,
                    it.form(id, CategoryBuilding.place("place-0")).seen());
            return null;
        });
        building.remove(id, "limit-0");
        city.as(building.clerk, StaffCategoryReviewService.class, it -> it.preview(id));
        building.request(building.clerk, id);
        city.as(building.clerk, StaffCategoryReviewService.class, it -> {
            it.withdraw(id);
            return null;
        });
        building.request(building.clerk, id);
        building.giveBack(building.approver, id, "もう一度");
        building.request(building.clerk, id);
        String code = building.publish(building.approver, id);
        city.as(building.clerk, StaffCategoryService.class, it -> {
            it.list("");
            it.departments();
            it.models();
            return it.open(code);
        });
        building.close(code, "試しに");
        long next = building.change(code);
        city.as(building.clerk, StaffCategoryDraftService.class, it -> {
            it.discard(next);
            return null;
        });
        long changed = building.change(code);
        building.save(changed, "guide", Map.of("lead", "次の版"));
        building.request(building.clerk, changed);
        city.as(building.approver, StaffCategoryReviewService.class, it -> it.review(changed));
        building.publish(building.approver, changed);
        city.as(building.clerk, StaffCategoryReviewService.class, StaffCategoryReviewService::news);
        building.save(building.change(code), "guide", Map.of("lead", "さらに次の版"));
    }
}
