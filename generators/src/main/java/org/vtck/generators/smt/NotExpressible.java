package org.vtck.generators.smt;

/** An expression that no term over one configuration space can say; the message is the reason, part of a sentence. */
final class NotExpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotExpressible(String reason) {
        super(reason);
    }
}
