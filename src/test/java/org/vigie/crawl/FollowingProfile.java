package org.vigie.crawl;

/** The same, but hosts that are found through follows are visited without anybody's approval. */
public class FollowingProfile extends CrawlProfile {

    @Override
    String approve() {
        return "auto";
    }
}
