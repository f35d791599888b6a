"""What officers fill in becomes rows of the data contract: a workbook out, and the filled-in one back.

Nothing here judges a round by rules of its own: rows are tried out in a copy of the data, and what
`bantar check` tells of them is told by sheet, row and column.
"""
