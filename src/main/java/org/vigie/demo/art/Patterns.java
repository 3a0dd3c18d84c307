package org.vigie.demo.art;

import static org.vigie.demo.art.Canvas.HEIGHT;
import static org.vigie.demo.art.Canvas.disc;
import static org.vigie.demo.art.Canvas.polygon;
import static org.vigie.demo.art.Palette.clear;
import static org.vigie.demo.art.Palette.mix;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Ornaments: cubes, Bauhaus tiles, scales, leaves, facets, ribbons, arcs, fruit. */
final class Patterns {

    private Patterns() {}

    static void cubes(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.pale(), mix(palette.pale(), palette.bright(), 0.7));
        double side = canvas.between(13, 19);
        double half = side * Math.sqrt(3) / 2;
        Ridge heights = new Ridge(canvas, 0, 1, 0.3);
        int row = 0;
        for (double y = -side; y < HEIGHT + side * 6; y += side / 2, row++) {
            for (double x = row % 2 == 0 ? 0 : half; x < canvas.width() + half; x += half * 2) {
                double wave = heights.at(x * 0.7 + y * 1.3);
                double up = side * (1.8 + 1.1 * wave + canvas.between(-0.3, 0.3));
                Color color = canvas.chance(0.07)
                        ? palette.accent()
                        : palette.tone(0.5 + 0.3 * wave + canvas.between(-0.1, 0.1));
                cube(canvas, x, y - up, half, side, color);
            }
        }
    }

    static void tiles(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.ground(palette.pale());
        int rows = 3 + canvas.random().nextInt(2);
        double size = HEIGHT / rows;
        for (double x = -(size - canvas.width() % size) / 2; x < canvas.width(); x += size) {
            for (int row = 0; row < rows; row++) {
                tile(canvas, x, row * size, size);
            }
        }
    }

    static void scales(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.ground(palette.dark());
        double radius = canvas.between(9, 20);
        Ridge shade = new Ridge(canvas, 0, 1, 0);
        double base = canvas.between(0.3, 0.6);
        int row = 0;
        for (double y = -radius / 2; y < HEIGHT + radius; y += radius / 2, row++) {
            for (double x = row % 2 == 0 ? 0 : radius; x < canvas.width() + radius; x += radius * 2) {
                double tone = base + 0.3 * shade.at(x + y * 0.8);
                Color color = canvas.chance(0.06) ? palette.accent() : palette.tone(tone);
                for (int ring = 0; ring < 5; ring++) {
                    boolean light = ring % 2 == 0;
                    canvas.fill(disc(x, y + radius / 2, radius * (1 - ring * 0.2)), light ? palette.pale() : color);
                    canvas.fill(
                            disc(x, y + radius / 2, radius * (0.94 - ring * 0.2)),
                            light ? color : mix(color, palette.deep(), 0.25));
                }
            }
        }
    }

    static void leaves(Canvas canvas) {
        Palette palette = canvas.palette();
        boolean night = canvas.chance(0.5);
        if (night) {
            canvas.gradient(0, HEIGHT, palette.deep(), palette.dark());
        } else {
            canvas.gradient(0, HEIGHT, palette.pale(), mix(palette.pale(), palette.bright(), 0.45));
        }
        for (double x = canvas.between(-8, 4); x < canvas.width() + 8; x += canvas.between(11, 17)) {
            stem(canvas, x, canvas.between(0.75, 1.15), night);
        }
        for (int i = 0; i < 12; i++) {
            canvas.fill(
                    disc(canvas.between(0, canvas.width()), canvas.between(4, 90), canvas.between(0.7, 1.8)),
                    palette.accent());
        }
    }

    static void facets(Canvas canvas) {
        double size = canvas.between(15, 21);
        int columns = (int) (canvas.width() / size) + 4;
        int rows = (int) (HEIGHT / size) + 4;
        double[][][] points = new double[columns][rows][];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                double shift = j % 2 == 0 ? 0 : size / 2;
                points[i][j] = new double[] {
                    (i - 1.5) * size + shift + canvas.between(-0.32, 0.32) * size,
                    (j - 1.5) * size + canvas.between(-0.32, 0.32) * size
                };
            }
        }
        double lightX = canvas.between(0, canvas.width());
        for (int i = 0; i + 1 < columns; i++) {
            for (int j = 0; j + 1 < rows; j++) {
                double[] a = points[i][j];
                double[] b = points[i + 1][j];
                double[] c = points[i][j + 1];
                double[] d = points[i + 1][j + 1];
                boolean even = j % 2 == 0;
                facet(canvas, lightX, a, b, even ? c : d);
                facet(canvas, lightX, even ? b : a, c, d);
            }
        }
    }

    static void ribbons(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.pale(), mix(palette.pale(), palette.bright(), 0.6));
        int bands = 9;
        double amplitude = canvas.between(9, 20);
        double length = canvas.between(90, 170);
        double phase = canvas.between(0, Math.TAU);
        for (int i = 0; i < bands; i++) {
            Path2D band = new Path2D.Double();
            band.moveTo(-2, HEIGHT + 2);
            for (double x = -2; x <= canvas.width() + 2; x += 1.5) {
                double swing = Math.sin(phase + x / length * Math.TAU + i * 0.42) + 0.35 * Math.sin(x / length * 9 + i);
                band.lineTo(x, 14 + i * 10.5 + swing * amplitude * (1 - i * 0.05));
            }
            band.lineTo(canvas.width() + 2, HEIGHT + 2);
            band.closePath();
            Color color = i % 4 == 2 ? palette.accent() : palette.tone(0.85 - i * 0.1);
            canvas.graphics().translate(0, -0.9);
            canvas.fill(band, clear(palette.deep(), 0.14));
            canvas.graphics().translate(0, 0.9);
            canvas.fillShaded(band, color, mix(color, palette.deep(), 0.35));
        }
    }

    static void arcs(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.ground(palette.deep());
        double size = HEIGHT / (3 + canvas.random().nextInt(3));
        for (double x = 0; x < canvas.width(); x += size) {
            for (double y = 0; y < HEIGHT - 0.01; y += size) {
                boolean falling = canvas.chance(0.5);
                Color color = mix(palette.tone(0.35 + 0.6 * y / HEIGHT), palette.accent(), 0.55 * x / canvas.width());
                quarter(canvas, falling ? x : x + size, y, size / 2, falling ? 270 : 180, color);
                quarter(canvas, falling ? x + size : x, y + size, size / 2, falling ? 90 : 0, color);
            }
        }
    }

    static void fruit(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.ground(mix(palette.pale(), palette.bright(), 0.25));
        double gap = canvas.between(25, 32);
        int row = 0;
        for (double y = canvas.between(0, 8); y < HEIGHT + gap; y += gap * 0.86, row++) {
            for (double x = row % 2 == 0 ? 0 : gap / 2; x < canvas.width() + gap; x += gap) {
                Color peel = canvas.chance(0.3)
                        ? palette.accent()
                        : canvas.chance(0.5) ? palette.middle() : palette.bright();
                slice(canvas, x, y, gap * canvas.between(0.36, 0.44), peel);
            }
        }
    }

    private static void cube(Canvas canvas, double x, double y, double half, double side, Color color) {
        Color left = mix(color, canvas.palette().deep(), 0.28);
        Color right = mix(color, canvas.palette().deep(), 0.55);
        double foot = HEIGHT + 2;
        canvas.fill(polygon(x - half, y, x, y + side / 2, x, foot, x - half, foot), left);
        canvas.fill(polygon(x + half, y, x, y + side / 2, x, foot, x + half, foot), right);
        canvas.fill(polygon(x, y - side / 2, x + half, y, x, y + side / 2, x - half, y), mix(color, Color.WHITE, 0.12));
    }

    private static void tile(Canvas canvas, double x, double y, double size) {
        Palette palette = canvas.palette();
        Color ground = canvas.chance(0.35) ? palette.pale() : palette.any(canvas.random());
        Color shape = palette.any(canvas.random());
        while (shape.equals(ground)) {
            shape = palette.any(canvas.random());
        }
        Shape box = new Rectangle2D.Double(x, y, size, size);
        canvas.fill(box, ground);
        canvas.line(box, ground, 0.2);
        int turn = canvas.random().nextInt(4) * 90;
        switch (canvas.random().nextInt(6)) {
            case 0 -> canvas.fill(corner(x, y, size, turn), shape);
            case 1 -> canvas.fill(new Arc2D.Double(x, y, size, size, turn, 180, Arc2D.CHORD), shape);
            case 2 -> {
                canvas.fill(disc(x + size / 2, y + size / 2, size * 0.36), shape);
                canvas.fill(disc(x + size / 2, y + size / 2, size * 0.16), ground);
            }
            case 3 -> canvas.fill(polygon(x, y, x + size, y, turn < 180 ? x : x + size, y + size), shape);
            case 4 -> {
                for (int i = 0; i < 4; i++) {
                    canvas.fill(new Rectangle2D.Double(x, y + size * i / 4, size, size / 8), shape);
                }
            }
            default -> {
                for (int i = 0; i < 9; i++) {
                    double dotX = x + size * (1 + 2 * (i % 3)) / 6;
                    canvas.fill(disc(dotX, y + size * (1 + 2 * (i / 3)) / 6, size * 0.07), shape);
                }
            }
        }
    }

    /** A quarter of a disc around one corner of the box. */
    private static Shape corner(double x, double y, double size, int turn) {
        double cornerX = turn == 0 || turn == 270 ? x : x + size;
        double cornerY = turn < 180 ? y + size : y;
        return new Arc2D.Double(cornerX - size, cornerY - size, 2 * size, 2 * size, turn, 90, Arc2D.PIE);
    }

    private static void stem(Canvas canvas, double x, double tall, boolean night) {
        Palette palette = canvas.palette();
        Color color = night ? palette.tone(canvas.between(0.4, 0.8)) : palette.tone(canvas.between(0.12, 0.6));
        double lean = canvas.between(-9, 9);
        Path2D stalk = new Path2D.Double();
        stalk.moveTo(x, HEIGHT + 2);
        stalk.quadTo(x, HEIGHT * 0.5, x + lean, HEIGHT - HEIGHT * 0.85 * tall);
        canvas.line(stalk, mix(color, palette.deep(), 0.3), 0.5);
        for (double at = 0.12; at < 0.97; at += 0.085) {
            double rest = 1 - at;
            double px = rest * rest * x + 2 * at * rest * x + at * at * (x + lean);
            double py =
                    rest * rest * (HEIGHT + 2) + 2 * at * rest * HEIGHT * 0.5 + at * at * HEIGHT * (1 - 0.85 * tall);
            double size = 9.5 * (1 - at * 0.6);
            leaf(canvas, px, py, size, -0.7, color);
            leaf(canvas, px, py, size, Math.PI + 0.7, mix(color, palette.deep(), 0.18));
        }
    }

    private static void leaf(Canvas canvas, double x, double y, double size, double angle, Color color) {
        double tipX = x + Math.cos(angle) * size;
        double tipY = y + Math.sin(angle) * size;
        double sideX = -Math.sin(angle) * size * 0.32;
        double sideY = Math.cos(angle) * size * 0.32;
        double midX = (x + tipX) / 2;
        double midY = (y + tipY) / 2;
        Path2D blade = new Path2D.Double();
        blade.moveTo(x, y);
        blade.quadTo(midX + sideX, midY + sideY, tipX, tipY);
        blade.quadTo(midX - sideX, midY - sideY, x, y);
        canvas.fill(blade, color);
    }

    private static void facet(Canvas canvas, double lightX, double[] a, double[] b, double[] c) {
        double x = (a[0] + b[0] + c[0]) / 3;
        double y = (a[1] + b[1] + c[1]) / 3;
        double far = Math.hypot(x - lightX, y - 20) / (canvas.width() * 0.75);
        Color color = canvas.palette().tone(0.92 - far + canvas.between(-0.07, 0.07));
        Shape shape = polygon(a[0], a[1], b[0], b[1], c[0], c[1]);
        canvas.fill(shape, color);
        canvas.line(shape, color, 0.15);
    }

    private static void quarter(Canvas canvas, double x, double y, double radius, int start, Color color) {
        Shape arc = new Arc2D.Double(x - radius, y - radius, radius * 2, radius * 2, start, 90, Arc2D.OPEN);
        canvas.line(arc, color, radius * 0.64);
        canvas.line(arc, mix(color, canvas.palette().deep(), 0.45), radius * 0.22);
    }

    private static void slice(Canvas canvas, double x, double y, double radius, Color peel) {
        Palette palette = canvas.palette();
        canvas.fill(disc(x + 0.8, y + 1, radius), clear(palette.deep(), 0.18));
        canvas.fill(disc(x, y, radius), peel);
        canvas.fill(disc(x, y, radius * 0.88), mix(palette.pale(), Color.WHITE, 0.5));
        double turn = canvas.between(0, 40);
        double inner = radius * 0.82;
        for (int i = 0; i < 9; i++) {
            Shape segment =
                    new Arc2D.Double(x - inner, y - inner, inner * 2, inner * 2, turn + i * 40 + 2.5, 35, Arc2D.PIE);
            canvas.fillShaded(segment, mix(peel, palette.pale(), 0.2), mix(peel, palette.pale(), 0.5));
        }
        canvas.fill(disc(x, y, radius * 0.09), palette.pale());
    }
}
