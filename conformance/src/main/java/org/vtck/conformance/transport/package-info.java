/**
 * Ways to a live machine. Start at {@link org.vtck.conformance.transport.Transport}; {@link
 * org.vtck.conformance.transport.Transports} knows them by the word that a user writes in front of the colon.
 *
 * <p>To add one: implement {@code Transport}, add it to {@code Transports} and to the contract test. Deliberately absent: what is
 * asked of a device. That is the business of probes, in {@code org.vtck.spec.interpret.probe}.
 */
@NullMarked
package org.vtck.conformance.transport;

import org.jspecify.annotations.NullMarked;
