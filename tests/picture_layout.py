"""What a reader of a picture needs: no text over another, none beyond the sheet. And pictures of awkward answers."""

from __future__ import annotations

from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox


def texts(picture: Figure) -> list[Text]:
    """The texts that are drawn."""
    picture.canvas.draw()
    found = [text for text in picture.findobj(Text) if isinstance(text, Text) and seen(text)]
    hidden = {
        id(label)
        for axes in picture.axes
        if not axes.axison
        for axis in (axes.xaxis, axes.yaxis)
        for label in axis.get_ticklabels(which="both")
    }
    return [text for text in found if id(text) not in hidden]


def seen(text: Text) -> bool:
    return bool(text.get_visible() and text.get_text().strip())


def words(picture: Figure) -> set[str]:
    return {text.get_text() for text in texts(picture)}


def corners(picture: Figure, text: Text) -> Bbox:
    """The box of the words alone: that of an annotation would have its arrow, too."""
    assert isinstance(picture.canvas, FigureCanvasAgg)
    return Text.get_window_extent(text, picture.canvas.get_renderer())  # type: ignore[no-untyped-call]


def check_layout(picture: Figure) -> None:
    """No upright text over another, no text beyond the sheet, no label of a point on a dot of a chart."""
    whole = picture.bbox
    boxes = [(text, corners(picture, text)) for text in texts(picture)]
    shown = [(text, box) for text, box in boxes if on_axis(picture, text, box)]
    for text, box in shown:
        assert whole.x0 - 1 <= box.x0 <= box.x1 <= whole.x1 + 1, text.get_text()
        assert whole.y0 - 1 <= box.y0 <= box.y1 <= whole.y1 + 1, text.get_text()
    upright = [(text, box.padded(-1)) for text, box in shown if text.get_rotation() == 0]
    for (one, first), (other, second) in combinations(upright, 2):
        assert not first.overlaps(second), f"{one.get_text()!r} over {other.get_text()!r}"
    places = dots(picture)
    for text, box in upright:
        assert not any(box.contains(*place) for place in places), f"{text.get_text()!r} on a dot"


def dots(picture: Figure) -> list[tuple[float, float]]:
    """Where the dots are, in pixels."""
    return [
        (float(x), float(y))
        for axes in picture.axes
        for line in axes.lines
        if line.get_marker() not in ("None", "", " ")
        for x, y in line.get_transform().transform(line.get_xydata())
    ]


def on_axis(picture: Figure, text: Text, box: Bbox) -> bool:
    """Tick labels outside their axis are not drawn."""
    for axes in picture.axes:
        if text in axes.get_xticklabels():
            return bool(axes.bbox.x0 - 1 <= (box.x0 + box.x1) / 2 <= axes.bbox.x1 + 1)
        if text in axes.get_yticklabels():
            return bool(axes.bbox.y0 - 1 <= (box.y0 + box.y1) / 2 <= axes.bbox.y1 + 1)
    return True
