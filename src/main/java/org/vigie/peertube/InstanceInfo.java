package org.vigie.peertube;

/**
 * What {@code /api/v1/config} says of an instance.
 *
 * @param version {@code serverVersion}, such as "8.2.1"
 * @param name its name; its host where it has none
 * @param shortDescription empty if there is none
 * @param sensitive whether the whole instance is dedicated to sensitive content
 */
public record InstanceInfo(String version, String name, String shortDescription, boolean sensitive) {}
