package org.vigie.demo;

/** The name of an account or channel, beside something it made. */
public record FakeActor(String name, String displayName) {}
