package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.CONCIERGE;
import static jp.fujimado.db.Appointments.INTERVIEW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.reservation.boundary.system.ReservationTimerService;
import jp.fujimado.reservation.boundary.system.WaitingTimerService;
import jp.fujimado.reservation.control.CategoryFiles;
import jp.fujimado.reservation.control.ReservationFinder;
import jp.fujimado.reservation.entity.OfferedTime;

/** The part of the {@link Walk} through appointments; leaves rows behind in each table. */
final class ReservationWalk {

    private final CityOnDatabase city;
    private final Person citizen;
    private final Town town;
    private final Appointments appointments;

    ReservationWalk(CityOnDatabase city, Person citizen) {
        this.city = city;
        this.citizen = citizen;
        town = new Town(city);
        appointments = new Appointments(city);
    }

    void everywhere() {
        city.as(citizen, CitizenCategoryService.class, it -> it.search(""));
        city.as(citizen, CitizenCategoryService.class, it -> it.lastDay(ADVICE));
        city.as(
                citizen,
                CitizenCategoryService.class,
                it -> it.time(ADVICE, CITY_HALL, town.today().atTime(9, 0)));
        Person parent = town.registered("親");
        town.keepsProfile(parent, "親", "一");
        long child = town.child(parent, "子");
        city.as(parent, CitizenBookingService.class, it -> it.children(CONCIERGE));
        long moved = appointments.forChild(parent, child);
        FreeTime other = appointments.free(CONCIERGE, "shonandai", town.today()).get(0);
        city.as(parent, CitizenReservationService.class, it -> {
            it.move(moved, other.place(), other.startsAt());
            it.coming();
            it.past();
            it.detail(moved);
            it.at(CONCIERGE, other.place(), other.startsAt());
            return it.calendar(moved);
        });
        over();
        waiting(parent, child);
        long booked = appointments.book(citizen, INTERVIEW, appointments.firstFree(INTERVIEW, "online"), null);
        city.as(citizen, CitizenReservationService.class, it -> it.detail(booked));
        String receipt = city.as(citizen, CitizenReservationService.class, it -> it.detail(booked))
                .row()
                .receiptNumber();
        new DeskWalk(city, citizen).everywhere();
        new BuilderWalk(city).everywhere();
        city.inTransaction(() -> {
            city.bean(ReservationFinder.class).account(receipt);
            city.bean(CategoryFiles.class).publish(Path.of("..", "config", "reservations"));
            return null;
        });
    }

    /** Lines that are joined, changed and left; times that are offered, passed, not answered, and not for her. */
    private void waiting(Person parent, long child) {
        Person other = town.registered("待");
        LocalDate day =
                appointments.free(ADVICE, CITY_HALL, town.today()).get(0).day();
        appointments.wait(citizen, day);
        long waiting = appointments.wait(other, day);
        appointments.offer();
        city.as(other, CitizenWaitingService.class, it -> {
            it.mine();
            it.pass(waiting);
            it.leave(waiting);
            return it.mine();
        });
        city.clock().putForward(Duration.ofDays(1));
        appointments.offer();
        long stays = appointments.waitForChild(parent, child);
        city.asSystem(WaitingTimerService.class, it -> {
            it.refuse(new OfferedTime.Key(stays, "shonandai", city.clock().instant()));
            return null;
        });
    }

    /** A hold that is given back for another one, and one that ends by itself. */
    private void over() {
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today());
        long first = appointments.hold(citizen, ADVICE, free.get(0), null);
        appointments.hold(citizen, ADVICE, free.get(1), null);
        city.as(citizen, CitizenBookingService.class, it -> it.sheet(first));
        long cancelled = appointments.book(citizen, ADVICE, free.get(2), null);
        city.as(citizen, CitizenReservationService.class, it -> {
            it.cancel(cancelled);
            return it.past();
        });
        appointments.hold(citizen, ADVICE, free.get(3), null);
        city.clock().putForward(Duration.ofMinutes(11));
        List<Long> overdue = city.asSystem(ReservationTimerService.class, it -> it.overdue(10));
        long reminded = city.rows(
                em -> em.createQuery("select max(r.id) from Reservation r where r.remindAt is not null", Long.class)
                        .getSingleResult());
        city.asSystem(ReservationTimerService.class, it -> {
            overdue.forEach(it::expire);
            it.toRemind(10);
            it.remind(reminded);
            it.unanswered(10).forEach(it::apologise);
            it.apologise(reminded);
            it.forget();
            return null;
        });
    }
}
