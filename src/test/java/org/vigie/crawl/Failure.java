package org.vigie.crawl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.Fault;
import org.vigie.peertube.Trouble;

/**
 * Something that can go wrong with a host, and what has to come of it.
 *
 * @param trouble null if nothing in one exchange is wrong
 * @param said part of what is told; null if nothing is to be told
 */
record Failure(String name, Breaking breaking, State state, Trouble trouble, String said, Again again) {

    private static final Set<Trouble> NOT_DOWN = EnumSet.of(
            Trouble.FORBIDDEN,
            Trouble.BOT_WALL,
            Trouble.RATE_LIMITED,
            Trouble.TOO_OLD,
            Trouble.TOO_LARGE,
            Trouble.BROKEN_ANSWER,
            Trouble.ENDLESS_LIST);

    /** The host that something happens to. */
    interface Patient {

        FakeInstance instance();

        void leads(String... addresses);

        void certificate(String keys) throws Exception;

        /** We don't wait for it for long. */
        void hurried();

        void away();

        void later(Duration time);
    }

    interface Breaking {
        void on(Patient patient) throws Exception;
    }

    /** When the host is visited again. */
    enum Again {
        /** Five minutes, with jitter. */
        SOON(Duration.ofSeconds(270), Duration.ofSeconds(330)),
        /** When it said. */
        AS_IT_WISHES(Duration.ofHours(3), Duration.ofMinutes(181)),
        /** As often as the rhythm for hosts that lost much says. */
        SIX_HOURS(Duration.ofHours(6), Duration.ofHours(6)),
        DAILY(Duration.ofMinutes(1296), Duration.ofMinutes(1584)),
        /** When its robots.txt is due again. */
        NEXT_DAY(Duration.ofHours(24), Duration.ofHours(26));

        private final Duration least;
        private final Duration most;

        Again(Duration least, Duration most) {
            this.least = least;
            this.most = most;
        }

        Duration least() {
            return least;
        }

        Duration most() {
            return most;
        }
    }

    static Failure failing(String name, Breaking breaking, Trouble trouble, String said) {
        return new Failure(name, breaking, State.FAILING, trouble, said, Again.SOON);
    }

    static Failure order(String name, String target, Fault fault, Trouble trouble, String said) {
        return failing(name, patient -> patient.instance().order(target, fault), trouble, said);
    }

    static Breaking edited(String target, Consumer<ObjectNode> edit) {
        return patient -> patient.instance().order(target, new Fault.Edited(edit));
    }

    boolean overTls() {
        return name.startsWith("TLS: ");
    }

    /** Whether nobody finds PeerTube there. */
    boolean down() {
        return trouble != null && !NOT_DOWN.contains(trouble);
    }

    boolean deadIpv6() {
        return name.contains("IPv6 is dead and IPv4");
    }

    @Override
    public String toString() {
        return name;
    }
}
