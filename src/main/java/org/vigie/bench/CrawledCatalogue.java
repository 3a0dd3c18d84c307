package org.vigie.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Video;
import org.vigie.demo.DemoFederation;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.VideoDetails;

/**
 * The invented catalogue as a complete crawl knows it: asked from its instances in the crawler's own words, only without
 * waiting between requests, so that what is measured is what a crawl would have indexed.
 */
final class CrawledCatalogue {

    private final PeerTube peertube;

    CrawledCatalogue(PeerTube peertube) {
        this.peertube = peertube;
    }

    private interface ListQuestion<T> {
        Answer<Page<T>> ask(int start);
    }

    List<Item> read(DemoFederation federation) {
        List<Item> items = new ArrayList<>();
        for (Map.Entry<Host, URI> instance : federation.addresses().entrySet()) {
            Origin origin = new Origin(instance.getKey(), instance.getValue());
            List<Video> videos = list(start -> peertube.videos(origin, start, PeerTube.MAX_COUNT));
            Map<String, Long> byChannel = videos.stream()
                    .collect(Collectors.groupingBy(video -> video.channel().name(), Collectors.counting()));
            for (Video listed : videos) {
                VideoDetails details = found(peertube.video(origin, listed.uuid()));
                items.add(details.video());
            }
            for (Channel channel : list(start -> peertube.channels(origin, start, PeerTube.MAX_COUNT))) {
                long count = byChannel.getOrDefault(channel.actor().name(), 0L);
                items.add(channel.withVideosCount((int) count));
            }
            items.addAll(list(start -> peertube.playlists(origin, start, PeerTube.MAX_COUNT)));
        }
        return items;
    }

    private static <T> List<T> list(ListQuestion<T> question) {
        List<T> all = new ArrayList<>();
        int start = 0;
        Page<T> page = found(question.ask(start));
        while (page.rows() > 0) {
            all.addAll(page.items());
            start += page.rows();
            page = found(question.ask(start));
        }
        return all;
    }

    private static <T> T found(Answer<T> answer) {
        if (answer instanceof Answer.Found<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("The invented federation can't be read: " + answer);
    }
}
