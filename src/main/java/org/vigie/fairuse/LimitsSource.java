package org.vigie.fairuse;

/** Where the limits are taken from. */
@FunctionalInterface
public interface LimitsSource {

    /** Those that hold now; to be asked for with each request. The same object until they change. */
    Limits current();
}
