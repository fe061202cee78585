package jp.fujimado.announcement.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.shared.security.CurrentActor;

/** Campaigns whose time has come go out, those that are through are closed, automatic notices run in the morning. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignTimer {

    private static final Logger LOG = Logger.getLogger(CampaignTimer.class.getName());

    @Inject
    CampaignRunService campaigns;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void turn() {
        currentActor.asSystem(() -> {
            campaigns.due().forEach(id -> one(id, campaigns::start));
            campaigns.running().forEach(id -> one(id, campaigns::finish));
            return null;
        });
    }

    /** Before people get up; what failed is tried again in an hour. */
    @Schedule(hour = "5-20", minute = "5", persistent = false)
    public void runAutomatic() {
        currentActor.asSystem(() -> {
            campaigns.automatic().forEach(id -> one(id, campaigns::run));
            return null;
        });
    }

    private static void one(Long id, LongConsumer act) {
        try {
            act.accept(id);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Campaign " + id + " could not go on now; it is tried again", failed);
        }
    }
}
