package org.vigie.demo.art;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The motifs, and which suit which of PeerTube's categories. */
enum Scene {
    HILLS(Landscapes::hills),
    SEA(Landscapes::sea),
    MOUNTAINS(Landscapes::mountains),
    DUNES(Landscapes::dunes),
    WOODS(Landscapes::woods),
    CITY(Landscapes::city),
    CUBES(Patterns::cubes),
    TILES(Patterns::tiles),
    SCALES(Patterns::scales),
    LEAVES(Patterns::leaves),
    FACETS(Patterns::facets),
    RIBBONS(Patterns::ribbons),
    ARCS(Patterns::arcs),
    FRUIT(Patterns::fruit),
    CONSTELLATION(Skies::constellation),
    PLANET(Skies::planet),
    VINYL(Skies::vinyl),
    SOUND(Skies::sound),
    BALLOONS(Skies::balloons),
    RAINBOW(Skies::rainbow);

    private final Consumer<Canvas> painter;

    Scene(Consumer<Canvas> painter) {
        this.painter = painter;
    }

    void paint(Canvas canvas) {
        painter.accept(canvas);
    }

    /** Two of three pictures suit the category, so that a page of one category still has variety. */
    static Scene pick(int category, Random random) {
        List<Scene> from = random.nextInt(3) < 2 ? suiting(category) : List.of(values());
        return from.get(random.nextInt(from.size()));
    }

    private static List<Scene> suiting(int category) {
        return switch (category) {
            case 1 -> List.of(VINYL, SOUND, RIBBONS, ARCS, RAINBOW); // Music
            case 2, 10 -> List.of(CITY, SEA, PLANET, RIBBONS, BALLOONS); // Films, Entertainment
            case 3, 6 -> List.of(SEA, MOUNTAINS, DUNES, HILLS, BALLOONS, CITY); // Vehicles, Travels
            case 4 -> List.of(TILES, RIBBONS, RAINBOW, SCALES, FACETS); // Art
            case 7 -> List.of(CUBES, PLANET, FACETS, ARCS, CITY); // Gaming
            case 11, 14 -> List.of(CITY, HILLS, FACETS, ARCS, RAINBOW); // News & Politics, Activism
            case 12 -> List.of(TILES, CUBES, LEAVES, HILLS, WOODS); // How To
            case 13 -> List.of(TILES, SCALES, CONSTELLATION, FACETS, RAINBOW); // Education
            case 15 -> List.of(CONSTELLATION, PLANET, FACETS, CUBES, ARCS); // Science & Technology
            case 16 -> List.of(LEAVES, WOODS, HILLS, SEA); // Animals
            case 18 -> List.of(FRUIT, LEAVES, SCALES, FRUIT); // Food
            default -> List.of(values());
        };
    }
}
