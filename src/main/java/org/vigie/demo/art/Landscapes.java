package org.vigie.demo.art;

import static org.vigie.demo.art.Canvas.HEIGHT;
import static org.vigie.demo.art.Canvas.disc;
import static org.vigie.demo.art.Canvas.polygon;
import static org.vigie.demo.art.Palette.clear;
import static org.vigie.demo.art.Palette.mix;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Places: hills, sea, mountains, dunes, woods, a city at night. */
final class Landscapes {

    private Landscapes() {}

    static void hills(Canvas canvas) {
        Palette palette = canvas.palette();
        sky(canvas, palette);
        sun(canvas, canvas.between(0.2, 0.8) * canvas.width(), canvas.between(30, 46), canvas.between(6, 11));
        birds(canvas);
        int layers = 6;
        for (int i = 0; i < layers; i++) {
            double near = i / (layers - 1.0);
            Ridge ridge = new Ridge(canvas, 52 + 42 * near, 9 + 3 * near, 0.1);
            Color color = mix(mix(palette.bright(), palette.middle(), Math.min(1, near * 2)), palette.deep(), near);
            canvas.fillShaded(ridge.body(canvas.width()), color, mix(color, palette.pale(), 0.28 * (1 - near)));
        }
    }

    static void sea(Canvas canvas) {
        Palette palette = canvas.palette();
        double horizon = canvas.between(52, 62);
        canvas.gradient(0, horizon + 1, palette.dark(), palette.middle(), palette.bright(), palette.pale());
        double x = canvas.between(0.25, 0.75) * canvas.width();
        double radius = canvas.between(11, 17);
        clouds(canvas, horizon);
        sun(canvas, x, horizon - radius * canvas.between(-0.1, 0.5), radius);
        canvas.gradient(horizon, HEIGHT, mix(palette.middle(), palette.dark(), 0.35), palette.dark(), palette.deep());
        for (double y = horizon + 0.8; y < HEIGHT; y += 1.1 + (y - horizon) * 0.07) {
            double depth = (y - horizon) / (HEIGHT - horizon);
            double half = radius * canvas.between(0.45, 1) * (1 - 0.35 * depth);
            double shift = canvas.between(-2, 2) * (1 + depth);
            glint(canvas, x + shift, y, half, clear(palette.pale(), 0.8 - 0.5 * depth));
            for (int i = 0; i < 4; i++) {
                glint(
                        canvas,
                        canvas.between(0, canvas.width()),
                        y,
                        canvas.between(3, 12),
                        clear(palette.bright(), 0.16));
            }
        }
        if (canvas.chance(0.6)) {
            boat(canvas, canvas.between(0.12, 0.88) * canvas.width(), horizon + canvas.between(3, 9));
        }
    }

    static void mountains(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.deep(), palette.dark(), palette.middle(), palette.bright());
        canvas.stars(90, 55);
        sun(canvas, canvas.between(0.15, 0.85) * canvas.width(), canvas.between(16, 30), canvas.between(4, 7));
        for (int i = 0; i < 4; i++) {
            double near = i / 3.0;
            Ridge ridge = new Ridge(canvas, 48 + 38 * near, 17 - 5 * near, 0.9);
            Color rock = mix(mix(palette.bright(), palette.dark(), 0.55), palette.deep(), near);
            Path2D body = ridge.body(canvas.width());
            canvas.fillShaded(body, rock, mix(rock, palette.middle(), 0.5 * (1 - near)));
            if (i < 2) {
                snow(canvas, ridge, body, near);
            }
        }
    }

    static void dunes(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, 70, palette.middle(), palette.bright(), palette.pale());
        sun(canvas, canvas.between(0.2, 0.8) * canvas.width(), canvas.between(20, 34), canvas.between(7, 11));
        for (int i = 0; i < 5; i++) {
            double near = i / 4.0;
            Ridge ridge = new Ridge(canvas, 56 + 34 * near, 9 + 5 * near, 0.35);
            Path2D body = ridge.body(canvas.width());
            Color light = mix(palette.bright(), palette.middle(), near);
            canvas.fillShaded(body, mix(light, palette.pale(), 0.25), mix(light, palette.dark(), 0.4 + 0.4 * near));
            Area shade = new Area(body);
            Path2D lee = new Ridge(canvas, 64 + 34 * near, 12, 0.3).body(canvas.width());
            shade.intersect(new Area(lee));
            canvas.fill(shade, clear(palette.deep(), 0.16 + 0.14 * near));
        }
    }

    static void woods(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.deep(), palette.dark(), palette.middle());
        canvas.stars(110, 70);
        for (int band = 0; band < 4; band++) {
            aurora(canvas, canvas.chance(0.5) ? palette.accent() : palette.bright(), canvas.between(22, 46));
        }
        for (int row = 0; row < 3; row++) {
            double near = row / 2.0;
            Color color = mix(mix(palette.dark(), palette.middle(), 0.45), palette.deep(), 0.35 + 0.65 * near);
            Ridge ridge = new Ridge(canvas, 76 + 12 * near, 4, 0);
            canvas.fill(ridge.body(canvas.width()), color);
            for (double x = -4; x < canvas.width() + 4; x += canvas.between(1.6, 4.5) * (1 + near)) {
                pine(canvas, x, ridge.at(x) + 1, canvas.between(8, 17) * (0.8 + 0.7 * near), color);
            }
        }
    }

    static void city(Canvas canvas) {
        Palette palette = canvas.palette();
        sky(canvas, palette);
        sun(canvas, canvas.between(0.2, 0.8) * canvas.width(), canvas.between(26, 42), canvas.between(9, 15));
        for (int row = 0; row < 3; row++) {
            double near = row / 2.0;
            Color wall = mix(mix(palette.middle(), palette.dark(), 0.4), palette.deep(), near);
            double x = -canvas.between(0, 6);
            while (x < canvas.width()) {
                double wide = canvas.between(7, 15) * (0.8 + 0.4 * near);
                double top = canvas.between(36, 68) + 14 * near;
                house(canvas, new Rectangle2D.Double(x, top, wide, HEIGHT - top), wall, near);
                x += wide + (canvas.chance(0.2) ? canvas.between(0, 5) : 0);
            }
        }
    }

    private static void sky(Canvas canvas, Palette palette) {
        canvas.gradient(0, HEIGHT * 0.75, palette.dark(), palette.middle(), palette.bright(), palette.pale());
        canvas.gradient(HEIGHT * 0.74, HEIGHT, palette.pale(), palette.bright());
    }

    private static void sun(Canvas canvas, double x, double y, double radius) {
        Palette palette = canvas.palette();
        canvas.glow(x, y, radius * 5, palette.pale(), 0.55);
        canvas.fillShaded(
                disc(x, y, radius), mix(palette.pale(), Color.WHITE, 0.4), mix(palette.pale(), palette.bright(), 0.5));
    }

    private static void clouds(Canvas canvas, double horizon) {
        for (int i = 0; i < 7; i++) {
            double y = canvas.between(horizon * 0.15, horizon * 0.85);
            glint(
                    canvas,
                    canvas.between(0, canvas.width()),
                    y,
                    canvas.between(10, 34),
                    clear(canvas.palette().pale(), 0.2));
        }
    }

    private static void glint(Canvas canvas, double x, double y, double half, Color color) {
        canvas.fill(new RoundRectangle2D.Double(x - half, y, half * 2, 0.7, 0.7, 0.7), color);
    }

    private static void boat(Canvas canvas, double x, double y) {
        Color hull = canvas.palette().deep();
        canvas.fill(polygon(x - 4, y, x + 4, y, x + 2.6, y + 1.8, x - 2.8, y + 1.8), hull);
        canvas.fill(
                polygon(x - 0.3, y - 0.4, x - 0.3, y - 9, x + 4, y - 0.4),
                canvas.palette().pale());
        canvas.fill(
                polygon(x - 0.9, y - 0.4, x - 0.9, y - 7.5, x - 3.4, y - 0.4),
                canvas.palette().accent());
    }

    private static void birds(Canvas canvas) {
        double x = canvas.between(0.15, 0.8) * canvas.width();
        double y = canvas.between(14, 28);
        for (int i = 0; i < 4; i++) {
            Path2D wings = new Path2D.Double();
            wings.moveTo(x - 1.6, y - 0.6);
            wings.quadTo(x - 0.7, y - 1, x, y);
            wings.quadTo(x + 0.7, y - 1, x + 1.6, y - 0.6);
            canvas.line(wings, clear(canvas.palette().deep(), 0.75), 0.35);
            x += canvas.between(3, 7);
            y += canvas.between(-3, 3);
        }
    }

    private static void snow(Canvas canvas, Ridge ridge, Shape body, double near) {
        double line = 46 + 34 * near;
        Path2D cover = new Path2D.Double();
        cover.moveTo(-2, -2);
        for (double x = -2; x <= canvas.width() + 6; x += 3) {
            cover.lineTo(x, line + canvas.between(-3, 2.5) - (line - ridge.at(x)) * 0.25);
        }
        cover.lineTo(canvas.width() + 6, -2);
        cover.closePath();
        Area caps = new Area(body);
        caps.intersect(new Area(cover));
        canvas.fill(caps, clear(canvas.palette().pale(), 0.85 - 0.25 * near));
    }

    private static void aurora(Canvas canvas, Color color, double level) {
        Ridge foot = new Ridge(canvas, level, 7, 0);
        for (double x = 0; x < canvas.width(); x += 1.2) {
            double base = foot.at(x);
            double tall = canvas.between(14, 26);
            Shape ray = new Rectangle2D.Double(x, base - tall, 1.3, tall);
            canvas.fillShaded(ray, clear(color, 0), clear(color, 0.3));
        }
    }

    private static void pine(Canvas canvas, double x, double foot, double tall, Color color) {
        for (int tier = 0; tier < 4; tier++) {
            double top = foot - tall + tier * tall * 0.2;
            double half = tall * (0.09 + 0.055 * tier);
            canvas.fill(polygon(x, top, x + half, top + tall * 0.4, x - half, top + tall * 0.4), color);
        }
    }

    private static void house(Canvas canvas, Rectangle2D box, Color wall, double near) {
        canvas.fillShaded(box, wall, mix(wall, canvas.palette().bright(), 0.25 * (1 - near)));
        if (near == 0) {
            return;
        }
        double lit = canvas.between(0.15, 0.5);
        for (double y = box.getY() + 2.5; y < HEIGHT - 2; y += 3.4) {
            for (double x = box.getX() + 1.5; x < box.getMaxX() - 2; x += 2.5) {
                if (canvas.chance(lit)) {
                    Color light = canvas.chance(0.75)
                            ? canvas.palette().accent()
                            : canvas.palette().pale();
                    canvas.fill(new Rectangle2D.Double(x, y, 1.2, 1.7), clear(light, 0.55 + 0.4 * near));
                }
            }
        }
    }
}
