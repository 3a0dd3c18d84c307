/**
 * PeerTube instances that don't exist: a catalogue served over real HTTP in exactly the shapes of PeerTube 8.2.1 or
 * 6.3.0, with faults to order. The crawler's tests run against them, and {@code ./vigie demo} starts 28 of them, so that
 * a fresh clone without a network shows a working engine.
 *
 * <p>Nothing here knows the engine: it sees what any PeerTube shows, through a port.
 */
package org.vigie.demo;
