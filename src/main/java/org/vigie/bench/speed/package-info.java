/**
 * Measures how fast and how small this engine is: {@code bench search}. A plain process plays the client and tells what came
 * of it; the engine is a process of its own, as {@code ./vigie run} starts it, and another one measures inside of it.
 */
package org.vigie.bench.speed;
