"""The slow rhythm: where is need greatest, where can we influence most, and what did the year show?"""
