package org.vigie.media;

import java.util.Optional;
import org.vigie.catalog.Item;
import org.vigie.peertube.Origin;

/** Where an item's pictures may be fetched; decided by who knows hosts and rules. */
public interface PictureSources {

    /** Empty if nothing of this item is shown, or its host isn't asked for anything: then it has no pictures here. */
    Optional<Origin> of(Item item);
}
