package org.vigie.site;

/** Something that can be typed beside plain words, each with an example that finds something on most engines. */
enum Tip {
    PHRASE("\"free software\""),
    WITHOUT("linux -windows"),
    CHANNEL("channel:news"),
    HOST("host:tube.example"),
    LANGUAGE("music lang:fr,de"),
    TAG("tag:cc0"),
    AFTER("after:2026-01"),
    BEFORE("before:2025"),
    LONGER("film longer:1h"),
    SHORTER("recipe shorter:5m"),
    LIVE("live:yes");

    private final String example;

    Tip(String example) {
        this.example = example;
    }

    public String example() {
        return example;
    }

    public String url() {
        return SearchAddress.of(example).toString();
    }
}
