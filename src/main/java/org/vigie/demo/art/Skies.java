package org.vigie.demo.art;

import static org.vigie.demo.art.Canvas.HEIGHT;
import static org.vigie.demo.art.Canvas.disc;
import static org.vigie.demo.art.Palette.clear;
import static org.vigie.demo.art.Palette.mix;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Things on one calm ground: constellations, planets, records, balloons, sound. */
final class Skies {

    private Skies() {}

    static void constellation(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.deep(), mix(palette.deep(), palette.dark(), 0.8));
        for (int i = 0; i < 5; i++) {
            Color cloud = canvas.chance(0.3) ? palette.accent() : palette.middle();
            canvas.glow(
                    canvas.between(0, canvas.width()), canvas.between(0, HEIGHT), canvas.between(35, 75), cloud, 0.34);
        }
        canvas.stars(260, HEIGHT);
        double x = canvas.between(0.08, 0.2) * canvas.width();
        double y = canvas.between(25, 75);
        List<double[]> points = new ArrayList<>();
        while (x < canvas.width() * 0.94) {
            points.add(new double[] {x, y});
            x += canvas.between(11, 26);
            y = Math.clamp(y + canvas.between(-30, 30), 12, 88);
        }
        for (int i = 0; i + 1 < points.size(); i++) {
            join(canvas, points.get(i), points.get(i + 1));
            if (i + 2 < points.size() && canvas.chance(0.3)) {
                join(canvas, points.get(i), points.get(i + 2));
            }
        }
        for (double[] point : points) {
            canvas.glow(point[0], point[1], canvas.between(4, 9), palette.pale(), 0.8);
            canvas.fill(disc(point[0], point[1], canvas.between(0.7, 1.3)), Color.WHITE);
        }
    }

    static void planet(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.deep(), palette.dark(), mix(palette.dark(), palette.middle(), 0.6));
        canvas.stars(160, HEIGHT);
        double radius = canvas.between(22, 32);
        double x = canvas.between(0.33, 0.67) * canvas.width();
        double y = canvas.between(42, 58);
        canvas.glow(x, y, radius * 2.3, palette.bright(), 0.4);
        boolean ringed = canvas.chance(0.65);
        double tilt = canvas.between(-0.5, -0.15);
        if (ringed) {
            ring(canvas, x, y, radius, tilt, 0);
        }
        globe(canvas, x, y, radius, tilt);
        if (ringed) {
            ring(canvas, x, y, radius, tilt, 180);
        }
        for (int i = 0; i < 2; i++) {
            double moon = canvas.between(2, 4.5);
            double far = (i == 0 ? -1 : 1) * canvas.between(radius + 16, radius + 38);
            canvas.fillShaded(
                    disc(x + far, y - far * 0.4 + canvas.between(-10, 10), moon), palette.pale(), palette.middle());
        }
    }

    static void vinyl(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.bright(), palette.middle(), palette.dark());
        rays(canvas, palette);
        double x = canvas.between(0.35, 0.65) * canvas.width();
        canvas.fill(disc(x + 1.5, 52, 41), clear(palette.deep(), 0.3));
        canvas.fill(disc(x, 50, 40), mix(palette.deep(), Color.BLACK, 0.4));
        for (double radius = 38; radius > 17; radius -= 1.1) {
            canvas.line(disc(x, 50, radius), clear(palette.pale(), canvas.between(0.03, 0.16)), 0.25);
        }
        for (int start : new int[] {35, 215}) {
            Shape shine = new Arc2D.Double(x - 38, 12, 76, 76, start, 28, Arc2D.PIE);
            canvas.fill(shine, clear(palette.pale(), 0.1));
        }
        canvas.fill(disc(x, 50, 15), palette.accent());
        canvas.fill(new Arc2D.Double(x - 15, 35, 30, 30, canvas.between(0, 360), 180, Arc2D.CHORD), palette.pale());
        canvas.fill(disc(x, 50, 5), palette.middle());
        canvas.fill(disc(x, 50, 1.5), palette.deep());
    }

    static void sound(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, palette.deep(), palette.dark());
        canvas.glow(canvas.width() / 2, 50, canvas.width() * 0.6, palette.middle(), 0.5);
        Ridge loud = new Ridge(canvas, 0, 1, 0.4);
        double step = 3.4;
        for (double x = 4; x < canvas.width() - 4; x += step) {
            double place = x / canvas.width();
            double tall = (0.25 + 0.75 * Math.abs(loud.at(x * 1.8))) * 70 * Math.sin(Math.PI * place) + 3;
            Shape bar = new RoundRectangle2D.Double(x, 50 - tall / 2, step * 0.6, tall, step * 0.6, step * 0.6);
            Color color = mix(palette.bright(), palette.accent(), place);
            canvas.fillShaded(bar, mix(color, palette.pale(), 0.45), color);
        }
    }

    static void balloons(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.gradient(0, HEIGHT, mix(palette.bright(), palette.middle(), 0.4), palette.bright(), palette.pale());
        for (int i = 0; i < 9; i++) {
            cloud(canvas, canvas.between(-10, canvas.width()), canvas.between(8, 92));
        }
        int count = 3 + canvas.random().nextInt(3);
        for (int i = 0; i < count; i++) {
            double size = 6 + 9.0 * (i + 1) / count + canvas.between(-1, 2);
            double x = canvas.width() * (0.1 + 0.8 * ((i * 2 % count) + canvas.between(0.2, 0.8)) / count);
            balloon(canvas, x, canvas.between(20, 62), size);
        }
    }

    static void rainbow(Canvas canvas) {
        Palette palette = canvas.palette();
        canvas.ground(mix(palette.pale(), palette.bright(), canvas.between(0, 0.3)));
        for (int i = 0; i < 4; i++) {
            double x = canvas.width() * (i + canvas.between(0.1, 0.9)) / 4;
            double y = canvas.chance(0.6) ? HEIGHT : canvas.between(55, 85);
            double radius = canvas.between(24, 52);
            int bands = 4 + canvas.random().nextInt(3);
            Color from = palette.any(canvas.random());
            Color to = palette.any(canvas.random());
            for (int band = 0; band < bands; band++) {
                double size = radius * (1 - band / (bands + 1.0));
                Color color = band % 2 == 0 ? mix(from, to, band / (double) bands) : palette.pale();
                canvas.fill(new Arc2D.Double(x - size, y - size, size * 2, size * 2, 0, 180, Arc2D.CHORD), color);
            }
        }
        canvas.fill(
                disc(canvas.between(0.1, 0.9) * canvas.width(), canvas.between(12, 26), canvas.between(5, 9)),
                palette.accent());
    }

    private static void join(Canvas canvas, double[] from, double[] to) {
        canvas.line(
                new Line2D.Double(from[0], from[1], to[0], to[1]),
                clear(canvas.palette().pale(), 0.5),
                0.3);
    }

    private static void globe(Canvas canvas, double x, double y, double radius, double tilt) {
        Palette palette = canvas.palette();
        Shape old = canvas.graphics().getClip();
        Shape body = disc(x, y, radius);
        canvas.fill(body, palette.middle());
        canvas.graphics().clip(body);
        canvas.graphics().rotate(tilt, x, y);
        double top = y - radius;
        while (top < y + radius) {
            double tall = canvas.between(2, 8);
            Color band = mix(palette.tone(canvas.between(0.35, 0.95)), palette.accent(), canvas.chance(0.2) ? 0.6 : 0);
            canvas.fill(new Rectangle2D.Double(x - radius - 9, top, radius * 2 + 18, tall + 0.3), band);
            top += tall;
        }
        canvas.graphics().rotate(-tilt, x, y);
        canvas.fill(shadow(x, y, radius), clear(palette.deep(), 0.5));
        canvas.graphics().setClip(old);
    }

    private static Shape shadow(double x, double y, double radius) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.append(disc(x, y, radius * 1.02), false);
        path.append(disc(x - radius * 0.3, y - radius * 0.25, radius * 1.06), false);
        return path;
    }

    private static void ring(Canvas canvas, double x, double y, double radius, double tilt, int start) {
        canvas.graphics().rotate(tilt, x, y);
        for (int i = 0; i < 5; i++) {
            double wide = radius * (1.45 + i * 0.13);
            Shape arc = new Arc2D.Double(x - wide, y - wide * 0.24, wide * 2, wide * 0.48, start, 180, Arc2D.OPEN);
            Color color =
                    i % 2 == 0 ? canvas.palette().pale() : canvas.palette().accent();
            canvas.line(arc, clear(color, 0.85 - i * 0.1), radius * 0.055);
        }
        canvas.graphics().rotate(-tilt, x, y);
    }

    private static void rays(Canvas canvas, Palette palette) {
        double x = canvas.width() / 2;
        double far = canvas.width() + HEIGHT;
        for (int i = 0; i < 18; i++) {
            Shape ray = new Arc2D.Double(x - far, 50 - far, far * 2, far * 2, i * 20, 10, Arc2D.PIE);
            canvas.fill(ray, clear(palette.pale(), 0.14));
        }
    }

    private static void cloud(Canvas canvas, double x, double y) {
        Color color = clear(canvas.palette().pale(), 0.42);
        double wide = canvas.between(12, 30);
        canvas.fill(new RoundRectangle2D.Double(x, y, wide, 4, 4, 4), color);
        canvas.fill(new RoundRectangle2D.Double(x + wide * 0.2, y - 2.6, wide * 0.5, 4, 4, 4), color);
    }

    private static void balloon(Canvas canvas, double x, double y, double size) {
        Palette palette = canvas.palette();
        Path2D skin = new Path2D.Double();
        skin.moveTo(x - size * 0.22, y + size * 1.25);
        skin.curveTo(x - size * 0.5, y + size * 0.8, x - size, y + size * 0.5, x - size, y);
        skin.curveTo(x - size, y - size * 1.33, x + size, y - size * 1.33, x + size, y);
        skin.curveTo(x + size, y + size * 0.5, x + size * 0.5, y + size * 0.8, x + size * 0.22, y + size * 1.25);
        skin.closePath();
        Color first = palette.any(canvas.random());
        canvas.fill(skin, first);
        Shape old = canvas.graphics().getClip();
        canvas.graphics().clip(skin);
        Color second = canvas.chance(0.5) ? palette.pale() : palette.deep();
        canvas.fill(new Ellipse2D.Double(x - size * 0.62, y - size * 1.4, size * 1.24, size * 2.9), second);
        canvas.fill(new Ellipse2D.Double(x - size * 0.25, y - size * 1.4, size * 0.5, size * 2.9), first);
        canvas.fill(shadow(x - size * 0.1, y, size * 1.5), clear(palette.deep(), 0.12));
        canvas.graphics().setClip(old);
        for (int side = -1; side <= 1; side += 2) {
            Shape rope =
                    new Line2D.Double(x + side * size * 0.2, y + size * 1.25, x + side * size * 0.14, y + size * 1.55);
            canvas.line(rope, palette.deep(), 0.25);
        }
        canvas.fill(
                new RoundRectangle2D.Double(x - size * 0.18, y + size * 1.55, size * 0.36, size * 0.3, 1, 1),
                palette.dark());
    }
}
