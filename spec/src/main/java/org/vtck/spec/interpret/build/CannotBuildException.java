package org.vtck.spec.interpret.build;

import org.vtck.spec.source.Place;

/** A device, topology or fault of the model that cannot be carried out; the message is one sentence. */
public final class CannotBuildException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Place place;

    CannotBuildException(Place place, String message) {
        super(message);
        this.place = place;
    }

    /** The step or edit that cannot be carried out. */
    public Place place() {
        return place;
    }
}
