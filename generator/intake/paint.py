"""How the sheets of the workbook look: colours, widths, what is locked, and drop-downs."""

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

HEAD = PatternFill("solid", fgColor="FF1F5A4B")
LOCKED = PatternFill("solid", fgColor="FFEEF1EF")
MISSING = PatternFill("solid", bgColor="FFFFE08A")
WHITE, GREY = "FFFFFFFF", "FF5B6662"
THIN = Border(*(Side(style="thin", color="FFCBD3CF"),) * 4)
TEXT, FACE = "@", "Calibri"


def put(sheet: Worksheet, row: int, column: int, value: str | int | None) -> Cell:
    """Write a value into a cell and return it; a text stays a text, also one that a spreadsheet would run."""
    cell: Cell = sheet.cell(row, column, value)
    if isinstance(value, str) and cell.data_type != "s":
        cell.data_type, cell.quotePrefix = "s", True
    return cell


def title(sheet: Worksheet, text: str, below: str = "") -> None:
    """Write the title of a sheet into its first two rows."""
    put(sheet, 1, 1, text).font = Font(name=FACE, bold=True, size=14)
    if below:
        put(sheet, 2, 1, below).font = Font(name=FACE, color=GREY)


def heading(sheet: Worksheet, row: int, column: int, text: str, note: str = "") -> None:
    """Write a heading, with a comment where there is one; headings are locked."""
    cell = put(sheet, row, column, text)
    cell.fill, cell.font, cell.border = HEAD, Font(name=FACE, bold=True, color=WHITE), THIN
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if note:
        comment = Comment(note, "Situs")
        comment.width, comment.height = 320, 60 + 18 * (len(note) // 42 + note.count("\n"))
        cell.comment = comment


def locked(sheet: Worksheet, row: int, column: int, value: str | int) -> None:
    """Write a cell that the officer does not change."""
    cell = put(sheet, row, column, value)
    cell.fill, cell.border = LOCKED, THIN


def formula(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a cell that the spreadsheet works out."""
    cell = sheet.cell(row, column, text)
    cell.fill, cell.border = LOCKED, THIN


def entry(sheet: Worksheet, row: int, column: int, value: str | int | None = None, form: str = "General") -> None:
    """Write a cell that the officer fills in."""
    cell = put(sheet, row, column, value)
    cell.protection, cell.border, cell.number_format = Protection(locked=False), THIN, form


def drop_down(sheet: Worksheet, formula: str, cells: str, *, strict: bool, error: str) -> None:
    """Offer a list for a block of cells.

    Args:
        sheet: The sheet.
        formula: Choices in quotes, or a range.
        cells: The block.
        strict: Whether anything else is refused; else it is asked about.
        error: What is said then.
    """
    rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=True)
    rule.errorStyle = "stop" if strict else "warning"
    rule.error, rule.errorTitle = error, "Periksa isinya"
    rule.add(cells)
    sheet.add_data_validation(rule)


def mark_missing(sheet: Worksheet, cells: str, formula: str) -> None:
    """Colour cells of a block where a formula about its first one holds."""
    rule = Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=MISSING))
    sheet.conditional_formatting.add(cells, rule)


def protect(sheet: Worksheet, freeze: str = "") -> None:
    """Lock what is not for entry, without a password; columns may be resized, rows sorted and filtered."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.autoFilter = sheet.protection.sort = False
    if freeze:
        sheet.freeze_panes = freeze
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def widths(sheet: Worksheet, sizes: dict[int, float]) -> None:
    """Set the widths of columns, in characters."""
    for column, size in sizes.items():
        sheet.column_dimensions[get_column_letter(column)].width = size
