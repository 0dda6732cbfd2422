use super::{Camera, Point, Viewport};

const SIZE: Point = (800.0, 400.0);

fn near(a: Point, b: Point) -> bool {
    (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9
}

/// Frames with the drawing's aspect ratio, wider, and taller.
fn viewports() -> Vec<Viewport> {
    let cameras = [
        Camera::whole(SIZE),
        Camera::whole(SIZE).zoomed(3.0, (0.2, 0.9)),
    ];
    let frames = [(800.0, 400.0), (1_000.0, 300.0), (390.0, 844.0)];
    let pairs = cameras
        .into_iter()
        .flat_map(|camera| frames.map(|frame| (camera, frame)));
    pairs
        .map(|(camera, frame)| Viewport { camera, frame })
        .collect()
}

#[test]
fn a_pixel_and_its_point_lead_to_each_other() {
    for viewport in viewports() {
        let point = (123.0, 321.0);
        let back = viewport.to_drawing(viewport.to_screen(point));
        assert!(near(back, point), "{viewport:?}: {back:?}");
    }
}

#[test]
fn the_point_under_the_hand_stays_there() {
    for viewport in viewports() {
        // One that is far enough from the edge.
        let [left, top, width, height] = viewport.camera.view();
        let point = (left + width * 0.4, top + height * 0.6);
        let pixel = viewport.to_screen(point);
        let camera = viewport.zoomed(1.5, pixel);
        let then = Viewport { camera, ..viewport }.to_screen(point);
        assert!(near(then, pixel), "{viewport:?}: {then:?} {pixel:?}");
    }
}

#[test]
fn a_drag_moves_the_drawing_with_the_hand() {
    let camera = Camera::whole(SIZE).zoomed(4.0, (0.5, 0.5));
    for frame in [(800.0, 400.0), (1_000.0, 300.0)] {
        let viewport = Viewport { camera, frame };
        let point = (400.0, 200.0);
        let (x, y) = viewport.to_screen(point);
        let camera = viewport.panned((30.0, -20.0));
        let then = Viewport { camera, ..viewport }.to_screen(point);
        assert!(near(then, (x + 30.0, y - 20.0)), "{then:?}");
    }
}

#[test]
fn what_is_drawn_glides_to_where_the_camera_sees_it() {
    let drawn = Camera::whole(SIZE).zoomed(2.0, (0.5, 0.5));
    for frame in [(800.0, 400.0), (1_000.0, 300.0)] {
        let before = Viewport {
            camera: drawn,
            frame,
        };
        let camera = before.panned((15.0, 10.0)).zoomed(1.3, (0.5, 0.5));
        let now = Viewport { camera, frame };
        let glide = now.glide_from(&drawn, 0.3).unwrap();
        for point in [(300.0, 150.0), (500.0, 290.0)] {
            let (x, y) = before.to_screen(point);
            let moved = (x * glide.scale + glide.by.0, y * glide.scale + glide.by.1);
            assert!(near(moved, now.to_screen(point)), "{moved:?}");
        }
    }
}

#[test]
fn some_points_are_seen_whole_and_as_large_as_the_frame_lets_them_be() {
    let points = [(100.0, 50.0), (300.0, 150.0)];
    for frame in [(800.0, 400.0), (390.0, 844.0)] {
        let camera = Camera::whole(SIZE);
        let before = Viewport { camera, frame };
        let camera = before.around(&points, 8.0);
        assert!(camera.scale() > 2.0, "{camera:?}");
        let now = Viewport { camera, ..before };
        for (x, y) in points.map(|point| now.to_screen(point)) {
            assert!(x > 0.0 && x < frame.0 && y > 0.0 && y < frame.1, "{x} {y}");
        }
        let one = before.around(&points[..1], 3.0);
        assert!((one.scale() - 3.0).abs() < 1e-9, "{one:?}");
        assert_eq!(before.around(&[], 3.0), before.camera);
    }
}

#[test]
fn a_high_frame_is_filled_by_a_broad_drawing() {
    let camera = Camera::whole(SIZE);
    let frame = (400.0, 600.0);
    let filled = Viewport { camera, frame }.filled((100.0, 200.0), 8.0);
    assert!((filled.scale() - 3.0).abs() < 1e-9, "{filled:?}");
    assert!(filled.view()[0].abs() < 1e-9, "it stays within the drawing");
}

#[test]
fn what_is_too_far_from_what_is_drawn_is_drawn_anew() {
    let drawn = Camera::whole(SIZE).zoomed(8.0, (0.0, 0.0));
    let frame = (800.0, 400.0);
    let far = Viewport {
        camera: drawn.panned((-2.0, 0.0)),
        frame,
    };
    assert_eq!(far.glide_from(&drawn, 0.3), None);
    let whole = Viewport {
        camera: Camera::whole(SIZE),
        frame,
    };
    assert_eq!(whole.glide_from(&drawn, 0.3), None);
}

#[test]
fn a_drawing_or_a_frame_without_size_divides_by_nothing() {
    for (size, frame) in [((0.0, 0.0), (800.0, 400.0)), (SIZE, (0.0, 0.0))] {
        let camera = Camera::whole(size)
            .zoomed(2.0, (0.3, 0.3))
            .showing((5.0, 5.0));
        let viewport = Viewport { camera, frame };
        let sides = [
            viewport.panned((5.0, 5.0)).view(),
            viewport.zoomed(2.0, (5.0, 5.0)).view(),
        ];
        assert!(
            sides.iter().flatten().all(|side| side.is_finite()),
            "{sides:?}"
        );
    }
}
