"""Pictures: opened, turned upright and drawn anew without whatever travelled with them."""

import warnings
from io import BytesIO
from threading import Lock

from PIL import (
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from shonod.ground.refusals import FileRefused

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 16_000
# A progressive JPEG has about ten scans; thousands over a large picture would take minutes.
MOST_SCANS = 100
_ENDINGS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp"}
# The only readers that are called; a phone's MPO is opened by JPEG's.
_READERS = tuple(
    plugin.format
    for plugin in (
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        WebPImagePlugin.WebPImageFile,
    )
)
_SAVED = {
    "jpg": ("JPEG", {"quality": 88, "optimize": True}),
    "png": ("PNG", {"compress_level": 6}),
    "webp": ("WEBP", {"quality": 88}),
}
# One large picture at a time in a process: forty million pixels take 160 MB while they are drawn.
_DRAWING = Lock()
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, MemoryError)


def redrawn_picture(content: bytes, _name: str) -> tuple[str, bytes]:
    """Its ending and the new bytes. Raises FileRefused for a broken, moving or huge one."""
    if content.startswith(b"\xff\xd8") and content.count(b"\xff\xda") > MOST_SCANS:
        raise FileRefused("file_broken")
    with warnings.catch_warnings(), _DRAWING:
        warnings.simplefilter("ignore")
        try:
            return _redrawn(content)
        except Image.DecompressionBombError:
            raise FileRefused("file_too_many_pixels") from None
        except UnidentifiedImageError:
            raise FileRefused("file_broken") from None
        except _BROKEN:
            raise FileRefused("file_broken") from None


def _redrawn(content: bytes) -> tuple[str, bytes]:
    with Image.open(BytesIO(content), formats=_READERS) as picture:
        ending = _ENDINGS[picture.format or ""]
        width, height = picture.size
        if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
            raise FileRefused("file_too_many_pixels")
        # A phone's MPO holds a second, smaller picture; only the first is kept.
        if getattr(picture, "n_frames", 1) > 1 and ending != "jpg":
            raise FileRefused("file_moving")
        picture.verify()
    with Image.open(BytesIO(content), formats=_READERS) as picture:
        return ending, _drawn(ImageOps.exif_transpose(picture), ending)


def _drawn(picture: Image.Image, ending: str) -> bytes:
    sees_through = ending != "jpg" and picture.has_transparency_data
    plain = picture.mode if picture.mode in ("L", "1") and not sees_through else "RGB"
    clean = picture.convert("RGBA" if sees_through else plain)
    if ending != "png" and clean.mode == "1":
        clean = clean.convert("L")
    # Comments, profiles and text chunks would be written again from here.
    clean.info.clear()
    drawn = BytesIO()
    name, options = _SAVED[ending]
    clean.save(drawn, name, **options)
    return drawn.getvalue()
