package org.vigie.demo.art;

import java.awt.Color;
import java.util.Random;

/** Six colours that go together: four from dark to bright, a pale one, and one that stands out from them. */
record Palette(Color deep, Color dark, Color middle, Color bright, Color pale, Color accent) {

    private static final Palette[] ALL = {
        of(0x1b1b3a, 0x3d2c5e, 0x8e4585, 0xe8786f, 0xffd7a8, 0xffb347), // dusk
        of(0x07203a, 0x0f4c75, 0x3282b8, 0x8ed1e6, 0xf4f1de, 0xff9f68), // ocean
        of(0x10241b, 0x1f4d3a, 0x4f8a5b, 0xa7c98a, 0xf2efd3, 0xe9a23b), // forest
        of(0x1f2a44, 0x2b4c7e, 0xe0523f, 0xf2b632, 0xf6efe0, 0x3b9c8f), // primary colours
        of(0x2a1530, 0x6b2d5c, 0xc4527f, 0xf29ca3, 0xffe8dd, 0xf7c548), // rose
        of(0x3a1f1a, 0x7a3b2e, 0xc96f4a, 0xeda86a, 0xfbe3c0, 0x2f7f86), // desert
        of(0x12303a, 0x1f5f66, 0x4fb0a5, 0xa8dccb, 0xfdf6e3, 0xf26b5e), // mint
        of(0x160f33, 0x3b2a78, 0x7a5bd0, 0xc3a6f0, 0xf6ecff, 0xffcc66), // violet
        of(0x2b1a12, 0x6a2e1f, 0xb5502f, 0xe39a3c, 0xf7e2b0, 0x4b7f6a), // autumn
        of(0x0d1b2a, 0x274c77, 0x6096ba, 0xa3cef1, 0xf1f7fb, 0xff8c61), // ice
        of(0x20401f, 0x3f7d2c, 0x9dbf3b, 0xf5d547, 0xfffbe0, 0xf2762e), // citrus
        of(0x14151f, 0x2d3047, 0x5c6784, 0xa9b4c8, 0xf3f0ea, 0xe4572e), // ink
        of(0x3b1f3b, 0x8a4a73, 0xd98ba8, 0xf7c6d0, 0xfff5f2, 0x7fb7be), // blossom
        of(0x0b2b33, 0x145a63, 0x2a9d8f, 0xe9c46a, 0xfdf2d8, 0xe76f51), // lagoon
        of(0x0a1045, 0x1b2a8a, 0x3f5efb, 0x86a8ff, 0xeef3ff, 0xffd23f), // cobalt
        of(0x240a1a, 0x5a1236, 0x9e2a4d, 0xe06c75, 0xfbd9c8, 0xf0b429), // wine
    };

    /** Half the pictures of one theme (a host) share a few palettes, so that its pages have a mood of their own. */
    static Palette pick(String theme, Random random) {
        int mood = Math.floorMod(theme.hashCode() * 31, ALL.length);
        return random.nextBoolean()
                ? ALL[(mood + random.nextInt(3) * 5) % ALL.length]
                : ALL[random.nextInt(ALL.length)];
    }

    /** From deep (0) over dark, middle and bright to pale (1). */
    Color tone(double place) {
        Color[] tones = {deep, dark, middle, bright, pale};
        double at = Math.clamp(place, 0, 1) * (tones.length - 1);
        int below = Math.min((int) at, tones.length - 2);
        return mix(tones[below], tones[below + 1], at - below);
    }

    /** One of the four that are neither ground nor shadow. */
    Color any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> dark;
            case 1 -> middle;
            case 2 -> bright;
            default -> accent;
        };
    }

    static Color mix(Color from, Color to, double share) {
        double part = Math.clamp(share, 0, 1);
        return new Color(
                between(from.getRed(), to.getRed(), part),
                between(from.getGreen(), to.getGreen(), part),
                between(from.getBlue(), to.getBlue(), part));
    }

    static Color clear(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    private static Palette of(int deep, int dark, int middle, int bright, int pale, int accent) {
        return new Palette(
                new Color(deep),
                new Color(dark),
                new Color(middle),
                new Color(bright),
                new Color(pale),
                new Color(accent));
    }
}
