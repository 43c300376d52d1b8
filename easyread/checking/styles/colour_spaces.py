"""Colour spaces: from each space of CSS to sRGB and back, as far as contrast and mixing need it.

Source: W3C CSS Color Module Level 4 (2025), section 10 "Predefined Color Spaces" and section 18 "Sample code for color
conversions", https://www.w3.org/TR/css-color-4/#color-conversion-code. Coordinates are those of CSS: sRGB from 0 to 1,
lightness of Lab and LCH from 0 to 100, of Oklab and Oklch from 0 to 1, hues in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# To XYZ with the white point D65, from the linear light of each space.
SRGB: Matrix = (
    (0.41239079926595934, 0.357584339383878, 0.1804807884018343),
    (0.21263900587151027, 0.715168678767756, 0.07219231536073371),
    (0.01933081871559182, 0.11919477979462598, 0.9505321522496607),
)
P3: Matrix = (
    (0.4865709486482162, 0.26566769316909306, 0.1982172852343625),
    (0.2289745640697488, 0.6917385218365064, 0.079286914093745),
    (0.0, 0.04511338185890264, 1.043944368900976),
)
A98: Matrix = (
    (0.5766690429101305, 0.1855582379065463, 0.1882286462349947),
    (0.29734497525053605, 0.6273635662554661, 0.07529145849399788),
    (0.02703136138641234, 0.07068885253582723, 0.9913375368376388),
)
REC2020: Matrix = (
    (0.6369580483012914, 0.14461690358620832, 0.1688809751641721),
    (0.2627002120112671, 0.6779980715188708, 0.05930171646986196),
    (0.0, 0.028072693049087428, 1.060985057710791),
)
PROPHOTO: Matrix = (  # to XYZ with the white point D50
    (0.7977666449006423, 0.13518129740053308, 0.0313477341283922),
    (0.2880748288194013, 0.711835234241873, 0.00008993693872564),
    (0.0, 0.0, 0.8251046025104602),
)
D50_TO_D65: Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124),
)
D65_TO_D50: Matrix = (
    (1.0479297925449969, 0.022946870601609652, -0.05019226628920524),
    (0.02962780877005599, 0.9904344267538799, -0.017073799063418826),
    (-0.009243040646204504, 0.015055191490298152, 0.7518742814281371),
)
XYZ_TO_SRGB: Matrix = (
    (3.2409699419045226, -1.537383177570094, -0.4986107602930034),
    (-0.9692436362808796, 1.8759675015077202, 0.04155505740717559),
    (0.05563007969699366, -0.20397695888897652, 1.0569715142428786),
)
XYZ_TO_LMS: Matrix = (
    (0.819022437996703, 0.3619062600528904, -0.1288737815209879),
    (0.0329836539323885, 0.9292868615863434, 0.0361446663506424),
    (0.0481771893596242, 0.2642395317527308, 0.6335478284694309),
)
LMS_TO_XYZ: Matrix = (
    (1.2268798758459243, -0.5578149944602171, 0.2813910456659647),
    (-0.0405757452148008, 1.112286803280317, -0.0717110580655164),
    (-0.0763729366746601, -0.4214933324022432, 1.5869240198367816),
)
LMS_TO_OKLAB: Matrix = (
    (0.210454268309314, 0.7936177747023054, -0.0040720430116193),
    (1.9779985324311684, -2.4285922420485799, 0.450593709617411),
    (0.0259040424655478, 0.7827717124575296, -0.8086757549230774),
)
OKLAB_TO_LMS: Matrix = (
    (1.0, 0.3963377773761749, 0.2158037573099136),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)
D50 = (0.3457 / 0.3585, 1.0, (1.0 - 0.3457 - 0.3585) / 0.3585)
KAPPA, EPSILON = 24389 / 27, 216 / 24389  # of CIE Lab


def to_srgb(space: str, coordinates: Triple) -> Triple | None:
    """The sRGB coordinates, which may lie outside 0 to 1; None for a space that is not known."""
    if space == "srgb":
        return coordinates
    if space in {"hsl", "hwb"}:
        return _hsl(coordinates) if space == "hsl" else _hwb(coordinates)
    xyz = _to_xyz(space, coordinates)
    if xyz is None:
        return None
    return _each(_encode_srgb, _apply(XYZ_TO_SRGB, xyz))


def from_srgb(space: str, coordinates: Triple) -> Triple | None:
    """The coordinates in a space that colours are mixed in; None for a space that is not known."""
    if space == "srgb":
        return coordinates
    linear = _each(linear_light, coordinates)
    if space == "srgb-linear":
        return linear
    if space in {"hsl", "hwb"}:
        return _to_hsl(coordinates) if space == "hsl" else _to_hwb(coordinates)
    xyz = _apply(SRGB, linear)
    if space in {"xyz", "xyz-d65"}:
        return xyz
    if space == "xyz-d50":
        return _apply(D65_TO_D50, xyz)
    if space in {"oklab", "oklch"}:
        lab = _apply(LMS_TO_OKLAB, _each(math.cbrt, _apply(XYZ_TO_LMS, xyz)))
        return lab if space == "oklab" else _polar(lab)
    if space in {"lab", "lch"}:
        lab = _to_lab(_apply(D65_TO_D50, xyz))
        return lab if space == "lab" else _polar(lab)
    return None


def linear_light(channel: float) -> float:
    """The linear light of an sRGB channel: CSS Color Level 4, section 10.2."""
    size = abs(channel)
    value = size / 12.92 if size <= 0.04045 else ((size + 0.055) / 1.055) ** 2.4
    return math.copysign(value, channel)


def _encode_srgb(channel: float) -> float:
    size = abs(channel)
    value = 12.92 * size if size <= 0.0031308 else 1.055 * size ** (1 / 2.4) - 0.055
    return math.copysign(value, channel)


def _to_xyz(space: str, coordinates: Triple) -> Triple | None:
    if space in {"lch", "oklch"}:
        lightness, chroma, hue = coordinates
        turned = (lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue)))
        return _to_xyz(space.replace("ch", "ab"), turned)
    if space == "oklab":
        return _apply(LMS_TO_XYZ, _each(lambda value: value**3, _apply(OKLAB_TO_LMS, coordinates)))
    if space == "lab":
        return _apply(D50_TO_D65, _from_lab(coordinates))
    if space in {"xyz", "xyz-d65"}:
        return coordinates
    if space == "xyz-d50":
        return _apply(D50_TO_D65, coordinates)
    if space == "prophoto-rgb":
        return _apply(D50_TO_D65, _apply(PROPHOTO, _each(_linear_prophoto, coordinates)))
    if space in LINEAR:
        decode, matrix = LINEAR[space]
        return _apply(matrix, _each(decode, coordinates))
    return None


def _linear_prophoto(channel: float) -> float:
    size = abs(channel)
    return math.copysign(size / 16 if size <= 16 / 512 else size**1.8, channel)


def _linear_rec2020(channel: float) -> float:
    return math.copysign(abs(channel) ** 2.4, channel)


def _linear_a98(channel: float) -> float:
    return math.copysign(abs(channel) ** (563 / 256), channel)


LINEAR: Mapping[str, tuple[Callable[[float], float], Matrix]] = {
    "srgb-linear": (float, SRGB),
    "display-p3": (linear_light, P3),
    "display-p3-linear": (float, P3),
    "a98-rgb": (_linear_a98, A98),
    "rec2020": (_linear_rec2020, REC2020),
}


def _from_lab(lab: Triple) -> Triple:
    y = (lab[0] + 16) / 116
    x, z = y + lab[1] / 500, y - lab[2] / 200
    values = (
        x**3 if x**3 > EPSILON else (116 * x - 16) / KAPPA,
        y**3 if lab[0] > KAPPA * EPSILON else lab[0] / KAPPA,
        z**3 if z**3 > EPSILON else (116 * z - 16) / KAPPA,
    )
    return (values[0] * D50[0], values[1] * D50[1], values[2] * D50[2])


def _to_lab(xyz: Triple) -> Triple:
    x, y, z = (
        math.cbrt(value / white) if value / white > EPSILON else (KAPPA * value / white + 16) / 116
        for value, white in zip(xyz, D50, strict=True)
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _polar(lab: Triple) -> Triple:
    return (lab[0], math.hypot(lab[1], lab[2]), math.degrees(math.atan2(lab[2], lab[1])) % 360)


def _hsl(coordinates: Triple) -> Triple:
    hue, saturation, lightness = coordinates[0] % 360, coordinates[1] / 100, coordinates[2] / 100

    def channel(offset: float) -> float:
        step = (offset + hue / 30) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1.0, min(step - 3, 9 - step, 1.0))

    return (channel(0), channel(8), channel(4))


def _hwb(coordinates: Triple) -> Triple:
    hue, white, black = coordinates[0], coordinates[1] / 100, coordinates[2] / 100
    if white + black >= 1:
        grey = white / (white + black)
        return (grey, grey, grey)
    return _each(lambda channel: channel * (1 - white - black) + white, _hsl((hue, 100.0, 50.0)))


def _to_hsl(rgb: Triple) -> Triple:
    high, low = max(rgb), min(rgb)
    lightness, spread = (high + low) / 2, high - low
    if spread < 1e-9:
        return (0.0, 0.0, lightness * 100)
    saturation = 0.0 if lightness in {0.0, 1.0} else (high - lightness) / min(lightness, 1 - lightness)
    red, green, blue = rgb
    if high == red:
        hue = (green - blue) / spread + (6 if green < blue else 0)
    elif high == green:
        hue = (blue - red) / spread + 2
    else:
        hue = (red - green) / spread + 4
    return (hue * 60, saturation * 100, lightness * 100)


def _to_hwb(rgb: Triple) -> Triple:
    return (_to_hsl(rgb)[0], min(rgb) * 100, (1 - max(rgb)) * 100)


def _apply(matrix: Matrix, vector: Triple) -> Triple:
    a, b, c = (row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2] for row in matrix)
    return (a, b, c)


def _each(function: Callable[[float], float], vector: Triple) -> Triple:
    return (function(vector[0]), function(vector[1]), function(vector[2]))
