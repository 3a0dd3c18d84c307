package org.vigie.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Filter;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.search.Pasted.Name;

/**
 * Looks names up by searching, so that rules and hidden hosts count. A uuid that several hosts have means the video of the host
 * that the name tells; else the one that was published first, as a copy can't have been there before.
 */
@Singleton
final class IndexLookup implements Lookup {

    /** More hosts than that have one uuid only to be in the way. */
    private static final int MOST = 50;

    private final Search search;

    @Inject
    IndexLookup(Search search) {
        this.search = search;
    }

    @Override
    public Optional<Found> find(String name) {
        return Pasted.name(name.strip()).flatMap(read -> switch (read) {
            case Name.OfThing thing -> thing(thing);
            case Name.OfActor actor -> actor(actor);
        });
    }

    private Optional<Found> thing(Name.OfThing name) {
        Stream<ItemKind> kinds =
                name.kind().map(Stream::of).orElseGet(() -> Stream.of(ItemKind.VIDEO, ItemKind.PLAYLIST));
        return kinds.flatMap(kind -> first(uuid(kind, name.uuid()), name.host()).stream())
                .map(Found.class::cast)
                .findFirst();
    }

    private Optional<Found> actor(Name.OfActor name) {
        Optional<Found> channel = name.account().orElse(false)
                ? Optional.empty()
                : search(ItemKind.CHANNEL, Filter.builder().handles(Set.of(name.handle()))).stream()
                        .<Found>map(item -> new Found.Thing(item, List.of()))
                        .findFirst();
        return channel.isPresent() || !name.account().orElse(true)
                ? channel
                : search(ItemKind.CHANNEL, Filter.builder().channels(Set.of(name.handle()))).stream()
                        .flatMap(item -> owner(item).stream())
                        .filter(found -> found.account().actor().handle().equalsIgnoreCase(name.handle()))
                        .map(Found.class::cast)
                        .findFirst();
    }

    private static Optional<Found.Owner> owner(Item item) {
        return item instanceof Channel channel && channel.owner() != null
                ? Optional.of(new Found.Owner(channel.owner(), channel))
                : Optional.empty();
    }

    @Override
    public Optional<Found.Thing> video(UUID uuid, Optional<Host> host) {
        List<Item> all = uuid(ItemKind.VIDEO, uuid);
        return first(all, host)
                .filter(found -> host.isEmpty() || found.item().host().equals(host.get()));
    }

    private List<Item> uuid(ItemKind kind, UUID uuid) {
        return search(kind, Filter.builder().uuids(Set.of(uuid)));
    }

    private static Optional<Found.Thing> first(List<Item> all, Optional<Host> preferred) {
        List<Item> ordered = all.stream()
                .sorted(Comparator.comparing((Item item) ->
                                !preferred.map(item.host()::equals).orElse(true))
                        .thenComparing(IndexLookup::published)
                        .thenComparing(Item::host))
                .toList();
        return ordered.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found.Thing(ordered.getFirst(), ordered.subList(1, ordered.size())));
    }

    private static long published(Item item) {
        return item instanceof Video video && video.dates().published() != null
                ? video.dates().published().toEpochMilli()
                : Long.MAX_VALUE;
    }

    private List<Item> search(ItemKind kind, Filter.Builder filter) {
        SearchRequest request = new SearchRequest(
                kind, "", filter.build(), Set.of(), Set.of(), Set.of(), Sort.MATCH, 0, MOST, Extras.NONE);
        return search.search(request).page().stream().map(Hit::item).toList();
    }
}
