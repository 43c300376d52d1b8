"""The list of pictures with credits and licences."""

from __future__ import annotations

from easyread.model.picture import Picture
from easyread.render.checked import Checked
from easyread.render.context import PictureCredit, PicturesContext
from easyread.render.frame import page_frame
from easyread.render.licences import licence_link
from easyread.render.links import picture_image
from easyread.render.media import used_picture_ids
from easyread.render.plan import PagePlan, SitePlan


def pictures_context(plan: SitePlan, page: PagePlan, checked: Checked) -> PicturesContext:
    """The pictures that any page of the site shows, in the order of the picture dictionary."""
    used = used_picture_ids(plan)
    pictures = (picture for picture in plan.site.pictures.by_id.values() if picture.id in used)
    shown = tuple(credit for picture in pictures if (credit := _credit(plan, page, picture)))
    return PicturesContext(page_frame(plan, page, checked), page.title, shown)


def _credit(plan: SitePlan, page: PagePlan, picture: Picture) -> PictureCredit | None:
    image = picture_image(plan, page.url, picture.id)
    if image is None:
        return None
    return PictureCredit(image, picture.shows, picture.credit, licence_link(picture.licence), picture.source)
