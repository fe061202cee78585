package jp.fujimado.notification.boundary.system;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.shared.security.CurrentActor;

/** Starts workers every second, a few for each lane of each channel, so that none of them holds up another. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
    private static final int WORKERS = 2;

    @Inject
    DeliveryWorker worker;

    @Inject
    CurrentActor currentActor;

    @Resource
    ManagedExecutorService threads;

    private final Map<String, Semaphore> free = new ConcurrentHashMap<>();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sendDue() {
        for (Channel channel : worker.channels()) {
            for (Lane lane : Lane.values()) {
                start(lane, channel);
            }
        }
    }

    private void start(Lane lane, Channel channel) {
        Semaphore places = free.computeIfAbsent(lane + " " + channel, key -> new Semaphore(WORKERS));
        if (!places.tryAcquire()) {
            return;
        }
        try {
            threads.submit(() -> {
                try {
                    currentActor.asSystem(() -> worker.drain(lane, channel));
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "The outbox cannot be emptied now; it is tried again", e);
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            LOG.log(Level.WARNING, "No thread is free for the outbox: {0}", e.getMessage());
        }
    }
}
