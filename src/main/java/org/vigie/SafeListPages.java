package org.vigie;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.vigie.instance.ListPages;
import org.vigie.peertube.Answer;
import org.vigie.peertube.OtherSites;

/** Lists of hosts are fetched as instances are. */
@Singleton
class SafeListPages implements ListPages {

    private final OtherSites sites;

    @Inject
    SafeListPages(OtherSites sites) {
        this.sites = sites;
    }

    @Override
    public JsonNode get(URI page) throws Unreadable {
        return switch (sites.json(page)) {
            case Answer.Found<JsonNode>(JsonNode root) -> root;
            case Answer.Absent<JsonNode> absent -> throw status(absent.status());
            case Answer.Failed<JsonNode> failed -> throw status(failed.status());
            case Answer.Refused<JsonNode> refused ->
                throw refused.status() >= 400 ? status(refused.status()) : said(refused.why());
            case Answer.Throttled<JsonNode> throttled -> throw new Unreadable("it asks us to slow down");
            case Answer.Unreadable<JsonNode> unreadable -> throw said(unreadable.why());
            case Answer.Unreachable<JsonNode> unreachable -> throw new Unreadable(unreachable.why());
            case Answer.Disallowed<JsonNode> disallowed -> throw new Unreadable(disallowed.why());
        };
    }

    private static Unreadable status(int status) {
        return new Unreadable("it answered with status " + status);
    }

    private static Unreadable said(String why) {
        return new Unreadable("it " + why.replace(" (is this PeerTube?)", ""));
    }
}
