package org.vtck.conformance.failover;

import org.vtck.conformance.pairing.KeyForm;

/**
 * Something that the operator, the host or the guest does. Devices are named by QEMU's {@code id=}.
 *
 * <p>What a device is plugged as, a standby, a bridge or a primary, is seen from its bytes: one {@link Plug} stands for the three.
 */
public sealed interface Action {
    /** The word that starts it in a script. */
    String word();

    /** The device that it is about, or the argument that makes it; empty where the whole machine is meant. */
    String subject();

    /** As a script says it. */
    default String text() {
        return subject().isEmpty() ? word() : word() + " " + subject();
    }

    /**
     * The operator plugs a device in.
     *
     * @param device as after QEMU's {@code -device}, with {@code id=}
     */
    record Plug(String device) implements Action {
        @Override
        public String word() {
            return "device_add";
        }

        @Override
        public String subject() {
            return device;
        }
    }

    /** The operator takes a device out: a primary is asked to leave, anything else goes at once with all that is behind it. */
    record Unplug(String id) implements Action {
        @Override
        public String word() {
            return "device_del";
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** The guest's driver acknowledges {@code VIRTIO_NET_F_STANDBY} to a standby. */
    record Negotiate(String standby) implements Action {
        @Override
        public String word() {
            return "negotiate";
        }

        @Override
        public String subject() {
            return standby;
        }
    }

    /** The host asks every plugged primary to leave, so that the machine can move. */
    record Migrate() implements Action {
        @Override
        public String word() {
            return "request";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    /** The guest lets go of a primary that was asked to leave. */
    record Acknowledge(String primary) implements Action {
        @Override
        public String word() {
            return "acknowledge";
        }

        @Override
        public String subject() {
            return primary;
        }
    }

    /** The host takes a primary out that was asked to leave. */
    record Eject(String primary) implements Action {
        @Override
        public String word() {
            return "eject";
        }

        @Override
        public String subject() {
            return primary;
        }
    }

    /** The guest goes on running on the destination. */
    record Move() implements Action {
        @Override
        public String word() {
            return "move";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    /** The host plugs a primary in that it had kept: at the destination, or one that was ejected. */
    record Replug(String primary) implements Action {
        @Override
        public String word() {
            return "replug";
        }

        @Override
        public String subject() {
            return primary;
        }
    }

    /** The operator gives up a migration that has not moved yet. */
    record Cancel() implements Action {
        @Override
        public String word() {
            return "cancel";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    /** The guest reboots. */
    record Reset() implements Action {
        @Override
        public String word() {
            return "reset";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    /** A network function gets another MAC address while it runs, from its driver or its user. */
    record SetMac(String id, long mac) implements Action {
        @Override
        public String word() {
            return "set_mac";
        }

        @Override
        public String subject() {
            return id + " " + KeyForm.MAC.text(mac);
        }
    }
}
